import { describe, expect, test, vi } from "vitest";
import type { Page, Pages } from "../../../../preload/contract/page.ts";
import type { Station } from "../../../../renderer/bridge/bridge.ts";
import { sendSmaller } from "../../../../renderer/outbox/send-smaller.ts";

function page(length: number): Page {
  return { mediaType: "image/jpeg", bytes: new Uint8Array(length), width: 1600, height: 1000 };
}

function atHand(pages: Pages | null, shrunk: (given: Page) => Page | null) {
  const asked = vi.fn<(name: string, input: unknown) => unknown>((name) =>
    name === "outbox:pages" ? pages : "queued",
  );
  const request = async (name: string, input: unknown) => asked(name, input);
  const station: Pick<Station, "request"> = { request: request as Station["request"] };
  return { asked, outcome: sendSmaller(station, { shrink: async (given) => shrunk(given) }, "1") };
}

describe("sending a document again smaller", () => {
  test("gives main every page anew", async () => {
    const { asked, outcome } = atHand({ front: page(10), back: page(20) }, (given) =>
      page(given.bytes.length / 2),
    );
    expect(await outcome).toBe("queued");
    const given = { jobId: "1", front: page(5), back: page(10) };
    expect(asked).toHaveBeenLastCalledWith("outbox:send-smaller", given);
  });

  test("leaves the page as it is that is as small as it may be", async () => {
    const { asked, outcome } = atHand({ front: page(10), back: page(20) }, (given) =>
      given.bytes.length === 10 ? null : page(8),
    );
    expect(await outcome).toBe("queued");
    const given = { jobId: "1", front: page(10), back: page(8) };
    expect(asked).toHaveBeenLastCalledWith("outbox:send-smaller", given);
  });

  test("asks for nothing where no page can be smaller, or the document has moved on", async () => {
    const smallest = atHand({ front: page(10) }, () => null);
    expect(await smallest.outcome).toBe("not-smaller");
    const moved = atHand(null, () => page(1));
    expect(await moved.outcome).toBe("moved");
    for (const { asked } of [smallest, moved]) expect(asked).toHaveBeenCalledTimes(1);
  });
});
