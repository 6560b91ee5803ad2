import { readdir } from "node:fs/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { errandEnvironment, ownArguments } from "../../../../main/errand/start-errand.ts";
import { createSystemProxy } from "../../../../main/errand/system-proxy.ts";

const stand = join(import.meta.dirname, "../../../servers/errand-process.ts");
const origin = "https://api.artemis.test";

function asking(scenario: string, changes: { timeOut?: number; idle?: number } = {}) {
  let time = 0;
  const system = createSystemProxy({
    execPath: process.execPath,
    args: [stand, scenario],
    env: { ...process.env, NODE_OPTIONS: "--require=/nowhere.cjs", SECRET_OF_OURS: "1" },
    now: () => time,
    ...changes,
  });
  onTestFinished(() => system.close());
  const pass = (ms: number) => {
    time += ms;
  };
  return { system, pass };
}

const processOf = (answer: string) => Number(/:(\d+)/.exec(answer)?.[1]);

describe("the system's proxies", () => {
  it("are asked for once by many callers, in a process that knows little of ours", async () => {
    const { system } = asking("answers");
    const answers = await Promise.all(Array.from({ length: 20 }, () => system.ask(origin)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^PROXY clean:\d+; 1$/);
  });

  it("are remembered for five minutes for each origin", async () => {
    const { system, pass } = asking("answers");
    const first = await system.ask(origin);
    pass(5 * 60_000 - 1);
    expect(await system.ask(origin)).toBe(first);
    const other = await system.ask("https://sign-in.test");
    expect(other).toMatch(/; 2$/);
    expect(processOf(other)).toBe(processOf(first));
    pass(1);
    expect(await system.ask(origin)).toMatch(/; 3$/);
  });

  it("are asked for anew, by a new process, on another network", async () => {
    const { system } = asking("answers");
    const pending = system.ask(origin);
    system.forget();
    const first = await pending;
    const second = await system.ask(origin);
    expect(processOf(second)).not.toBe(processOf(first));
  });

  it("are asked for by a new process once the old one has been let go", async () => {
    const { system, pass } = asking("answers", { idle: 1 });
    const first = await system.ask(origin);
    await vi.waitFor(() => expect(() => process.kill(processOf(first), 0)).toThrow());
    pass(5 * 60_000);
    const second = await system.ask(origin);
    expect(processOf(second)).not.toBe(processOf(first));
  });

  it.for([
    ["ends", "ended without an answer"],
    ["cannot", "could not say"],
    ["silent", "did not say in time"],
    ["garbage", "did not say in time"],
  ] as const)("are not known when the process does this: %s", async ([scenario, words]) => {
    const { system } = asking(scenario, { timeOut: scenario === "ends" ? 10_000 : 1500 });
    const failure = { fault: "proxy-unknown", message: expect.stringContaining(words) };
    await expect(system.ask(origin)).rejects.toMatchObject(failure);
    await expect(system.ask(origin)).rejects.toMatchObject(failure);
  });

  it("are not known when there is no such program", async () => {
    const system = createSystemProxy({ execPath: "/nowhere", args: [], now: Date.now });
    await expect(system.ask(origin)).rejects.toMatchObject({ fault: "proxy-unknown" });
  });

  it("leave no folder behind", async () => {
    const temp = await mkdtemp(join(tmpdir(), "branchscan-test-"));
    onTestFinished(() => rm(temp, { recursive: true, force: true }));
    vi.stubEnv("TMPDIR", temp);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { system } = asking("answers");
    await system.ask(origin);
    expect(await readdir(temp)).toHaveLength(1);
    system.close();
    await vi.waitFor(async () => expect(await readdir(temp)).toEqual([]));
  });
});

describe("an errand", () => {
  it("is started as the station itself was", () => {
    const own = { appPath: "/app", isPackaged: false, hasSandbox: false };
    expect(ownArguments(own)).toEqual(["/app", "--no-sandbox"]);
    expect(ownArguments({ ...own, isPackaged: true, hasSandbox: true })).toEqual([]);
  });

  it("is given what tells of the system's proxies, and nothing that changes how it runs", () => {
    const kept = {
      PATH: "/bin",
      Path: "C:\\Windows",
      https_proxy: "http://p:1",
      NO_PROXY: "x",
      auto_proxy: "http://p/x.pac",
      XDG_CURRENT_DESKTOP: "GNOME",
      DBUS_SESSION_BUS_ADDRESS: "unix:",
      DISPLAY: ":1",
      SystemRoot: "C:\\Windows",
      APPDATA: "C:\\Users",
    };
    const left = {
      NODE_OPTIONS: "--require=x",
      NODE_EXTRA_CA_CERTS: "x",
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
      ELECTRON_RUN_AS_NODE: "1",
      ELECTRON_RENDERER_URL: "http://x",
      LD_PRELOAD: "x",
      NODE_CHANNEL_FD: "3",
      BRANCHSCAN_TOKEN: "x",
    };
    expect(errandEnvironment({ ...kept, ...left })).toEqual(kept);
  });
});
