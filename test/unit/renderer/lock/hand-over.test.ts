import { describe, expect, it, vi } from "vitest";
import type { Draft } from "../../../../preload/contract/bench.ts";
import { handOver, isBusy, type LockDesk } from "../../../../renderer/lock/hand-over.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";

const empty = emptySession();
const typed = { ...empty, customerId: "4711" };

function deskWith(session: () => Session, change: Partial<LockDesk> = {}) {
  const give = vi.fn(async (_draft: Draft | null) => undefined);
  const vision = { pack: () => Promise.reject(new Error("Nobody asks for this here")) };
  const desk: LockDesk = { session, empty, vision, give, whenQuiet: async () => {}, ...change };
  return { desk, give };
}

describe("the bench on its way behind the lock", () => {
  it("is given to main", async () => {
    const { desk, give } = deskWith(() => typed);
    expect(await handOver(desk)).toBe("handed-over");
    expect(give).toHaveBeenCalledWith(expect.objectContaining({ customerId: "4711" }));
  });

  it("is given as nothing when it is empty", async () => {
    const { desk, give } = deskWith(() => empty);
    expect(await handOver(desk)).toBe("handed-over");
    expect(give).toHaveBeenCalledWith(null);
  });

  it("is given as it is when nothing is under way any more: what was sent meanwhile is not kept", async () => {
    let session: Session = { ...typed, sending: true };
    const quiet = Promise.withResolvers<void>();
    const { desk, give } = deskWith(() => session, { whenQuiet: () => quiet.promise });
    const handing = handOver(desk);
    session = empty;
    quiet.resolve();
    await handing;
    expect(give).toHaveBeenCalledWith(null);
  });

  it("fails as a value when main does not take it", async () => {
    const { desk } = deskWith(() => typed, { give: () => Promise.reject(new Error("failed")) });
    expect(await handOver(desk)).toBe("failed");
  });
});

it.each([
  [{}, false],
  [{ sending: true }, true],
  [{ arriving: { front: null, back: "opening" } }, true],
  [{ finishing: { front: true, back: false } }, true],
] as const)("with %j the bench is busy: %s", (change, busy) => {
  expect(isBusy({ ...empty, ...change })).toBe(busy);
});
