import { describe, expect, test, vi } from "vitest";
import type { GrowingDraft } from "../../../../preload/contract/bench.ts";
import { createGrowth } from "../../../../renderer/pages/keep-growing.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "../session/pages.ts";

const empty = emptySession();
const typed: Session = { ...empty, customerId: "4711" };

const donePage = (id: number) => pageOf(cropOf(id));

function atHand(isKept = false) {
  const give = vi.fn<(draft: GrowingDraft | null) => Promise<void>>(async () => {});
  const pack = vi.fn(async () => new Uint8Array([1, 2, 3]));
  return { give, pack, growth: createGrowth({ empty, vision: { pack }, isKept, give }) };
}

describe("the bench as it grows", () => {
  test("gives a page once, and again only when it is another", async () => {
    const { give, pack, growth } = atHand();
    const front = donePage(1);
    const session: Session = { ...typed, pages: { front, back: { kind: "empty" } } };
    await growth.keep(session);
    expect(give.mock.lastCall?.[0]?.pages).toMatchObject({ front: { rotation: 0 }, back: null });
    await growth.keep({ ...session, documentId: "88" });
    expect(give.mock.lastCall?.[0]).toMatchObject({
      documentId: "88",
      pages: { front: "as-kept", back: "as-kept" },
    });
    await growth.keep({ ...session, pages: { ...session.pages, front: donePage(2) } });
    expect(give.mock.lastCall?.[0]?.pages).toMatchObject({
      front: { rotation: 0 },
      back: "as-kept",
    });
    expect(pack).toHaveBeenCalledTimes(2);
  });

  test("gives everything again after main did not take it", async () => {
    const { give, growth } = atHand();
    const session: Session = { ...typed, pages: { front: donePage(1), back: { kind: "empty" } } };
    await growth.keep(session);
    give.mockRejectedValueOnce(new Error("failed"));
    await expect(growth.keep({ ...session, documentId: "8" })).rejects.toThrow();
    await growth.keep({ ...session, documentId: "88" });
    expect(give.mock.lastCall?.[0]?.pages.front).not.toBe("as-kept");
  });

  test("is dropped once, also what was brought back from before", async () => {
    const { give, growth } = atHand(true);
    await growth.drop();
    await growth.drop();
    expect(give.mock.calls).toEqual([[null]]);
    await growth.keep(typed);
    await growth.drop();
    expect(give.mock.lastCall).toEqual([null]);
    const fresh = atHand();
    await fresh.growth.drop();
    expect(fresh.give).not.toHaveBeenCalled();
    expect([growth.isEmpty(empty), growth.isEmpty(typed)]).toEqual([true, false]);
  });
});
