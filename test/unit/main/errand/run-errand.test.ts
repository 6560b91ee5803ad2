import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { isErrand } from "../../../../main/errand/errand.ts";
import { runErrand } from "../../../../main/errand/run-errand.ts";

// Electron itself is not on this side of the test; test/e2e/system-proxy.spec.ts runs the errand in it.
function running(hasStation = true) {
  const said: unknown[] = [];
  const asked: string[] = [];
  const exits: (number | undefined)[] = [];
  const station = Object.assign(new EventEmitter(), {
    send: hasStation ? (message: unknown) => said.push(message) > 0 : undefined,
  });
  void runErrand({
    app: {
      disableHardwareAcceleration: () => undefined,
      dock: undefined,
      exit: (code) => void exits.push(code),
      whenReady: async () => undefined,
    },
    session: () => ({
      resolveProxy: async (url) => {
        asked.push(url);
        if (url.includes("broken")) throw new Error("No script.");
        return "DIRECT";
      },
    }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the errand uses of a process
    station: station as unknown as NodeJS.Process,
  });
  return { station, said, asked, exits };
}

describe("the errand", () => {
  it("answers questions about origins, also when the system cannot say", async () => {
    const { station, said } = running();
    station.emit("message", { origin: "https://a.test" });
    station.emit("message", { origin: "https://broken.test:8443" });
    await vi.waitFor(() =>
      expect(said).toEqual([
        { origin: "https://a.test", proxies: "DIRECT" },
        { origin: "https://broken.test:8443", proxies: null },
      ]),
    );
  });

  it.for([
    null,
    "https://a.test",
    {},
    { origin: 1 },
    { origin: "" },
    { origin: "https://a.test/path?secret" },
    { origin: "https://user:pass@a.test" },
    { origin: "null" },
    { origin: `https://${"a".repeat(400)}.test` },
  ])("does not look at %j", async (message) => {
    const { station, said, asked } = running();
    station.emit("message", message);
    station.emit("message", { origin: "https://a.test" });
    await vi.waitFor(() => expect(said).toHaveLength(1));
    expect(asked).toEqual(["https://a.test/"]);
  });

  it("ends with its station, and at once when it has none", () => {
    const { station, exits } = running();
    station.emit("disconnect");
    expect(exits).toEqual([0]);
    expect(running(false).exits).toEqual([0]);
  });

  it("is only what has exactly its switch", () => {
    expect(isErrand(["branchscan", "--branchscan-errand=system-proxy"])).toBe(true);
    expect(isErrand(["branchscan", "--branchscan-errand", "branchscan://scan"])).toBe(false);
  });
});
