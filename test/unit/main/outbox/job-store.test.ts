import { describe, expect, test } from "vitest";
import { noon, submission } from "./harness.ts";
import { backBytes, bytesOf, contentOf, factsOf, frontBytes, jobOf, receiptFor } from "./jobs.ts";
import { stores } from "./stores.ts";

describe.each(stores)("a job store %s", (_name, open) => {
  test("gives back every field of a job, and its content", async () => {
    const store = await open();
    const pages = [factsOf("front", frontBytes), factsOf("back", backBytes)];
    const job = jobOf({ pages, waiting: "busy", nextTryAt: noon + 0.25, serverSaid: "Später ’" });
    await store.add(job, contentOf({ back: backBytes }));
    expect(await store.get(job.id)).toEqual(job);
    const content = await store.content(job.id);
    expect(content?.details).toEqual(submission().details);
    expect([content?.front.size, content?.back?.size]).toEqual(pages.map(({ bytes }) => bytes));
    expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
    expect((await bytesOf(content?.back)).equals(backBytes)).toBe(true);
    // A repeat reads them from the start.
    expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
  });

  test("knows nothing of a job that never was", async () => {
    const store = await open();
    expect([await store.get("never"), await store.content("never")]).toEqual([null, null]);
    expect(await store.update("never", ["queued"], { state: "held" })).toBe(false);
    await store.dropContent("never");
  });

  test("has no content of a job once it was dropped, and still the job", async () => {
    const store = await open();
    const job = jobOf();
    await store.add(job, contentOf());
    await store.dropContent(job.id);
    expect([await store.content(job.id), await store.get(job.id)]).toEqual([null, job]);
    await store.dropContent(job.id);
  });

  test("changes what was named and nothing else", async () => {
    const store = await open();
    const job = jobOf({ waiting: "busy", serverSaid: "No." });
    await store.add(job, contentOf());
    const change = {
      state: "delivered",
      attempts: 3,
      timesSent: 2,
      waiting: null,
      settledAt: noon + 1.5,
      receipt: receiptFor(job),
    } as const;
    expect(await store.update(job.id, ["queued"], change)).toBe(true);
    expect(await store.get(job.id)).toEqual({ ...job, ...change });
  });

  test("changes of many jobs those that may be changed, and says which", async () => {
    const store = await open();
    const jobs = Array.from({ length: 110 }, (_, at) => jobOf({ documentId: String(at + 1) }));
    for (const job of jobs) await store.add(job, contentOf());
    const taken = jobs[50]?.id ?? "";
    await store.update(taken, ["queued"], { state: "sending" });
    const ids = jobs.map(({ id }) => id);
    const held = { state: "held", held: "sign-in" } as const;
    const changed = await store.updateAll([...ids, "never"], ["queued"], held);
    expect(changed).toEqual(ids.filter((id) => id !== taken));
    expect(await store.inState("held")).toHaveLength(109);
    expect((await store.get(taken))?.state).toBe("sending");
  });

  test("of two that decide about a job at once, one has its way", async () => {
    const store = await open();
    const job = jobOf();
    await store.add(job, contentOf());
    const outcomes = await Promise.all([
      store.update(job.id, ["queued"], { state: "sending" }),
      store.update(job.id, ["queued", "held"], { state: "discarded" }),
      store.update(job.id, ["queued"], { state: "sending" }),
    ]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test("what it gave out does not change with it, nor it with that", async () => {
    const store = await open();
    const job = jobOf();
    await store.add(job, contentOf());
    const given = await store.get(job.id);
    if (given) given.attempts = 99;
    await store.update(job.id, ["queued"], { timesSent: 1 });
    expect(await store.get(job.id)).toMatchObject({ attempts: 0, timesSent: 1 });
    expect(given?.timesSent).toBe(0);
  });

  describe("the next one", () => {
    test("is the oldest whose time has come, else the time to look again, else none", async () => {
      const store = await open();
      expect(await store.next(noon)).toEqual({ kind: "none" });
      const later = jobOf({ documentId: "1", nextTryAt: noon + 500 });
      const latest = jobOf({ documentId: "2", nextTryAt: noon + 900 });
      for (const job of [latest, later]) await store.add(job, contentOf());
      expect(await store.next(noon)).toEqual({ kind: "wait", until: noon + 500 });
      expect(await store.next(noon + 500)).toEqual({ kind: "due", job: later });
      expect(await store.next(noon + 900)).toEqual({ kind: "due", job: latest });
      const due = jobOf({ documentId: "3" });
      await store.add(due, contentOf());
      expect(await store.next(noon)).toEqual({ kind: "due", job: due });
    });

    test.each(["queued", "sending", "held"] as const)(
      "is none behind an earlier one for the same record that is %s",
      async (state) => {
        const store = await open();
        const first = jobOf({ state, nextTryAt: noon + 700 });
        const second = jobOf();
        for (const job of [first, second]) await store.add(job, contentOf());
        const expected =
          state === "queued" ? { kind: "wait", until: noon + 700 } : { kind: "none" };
        expect(await store.next(noon)).toEqual(expected);
        expect(await store.ahead(second)).toEqual(first);
        expect(await store.ahead(first)).toBeNull();
        await store.update(first.id, [state], { state: "discarded" });
        expect(await store.next(noon)).toEqual({ kind: "due", job: second });
        expect(await store.ahead(second)).toBeNull();
      },
    );

    test("of two takers at once is taken by one", async () => {
      const store = await open();
      const jobs = ["1", "2", "3"].map((documentId) => jobOf({ documentId }));
      for (const job of jobs) await store.add(job, contentOf());
      async function take(): Promise<string[]> {
        const next = await store.next(noon);
        if (next.kind !== "due") return [];
        const isTaken = await store.update(next.job.id, ["queued"], { state: "sending" });
        return [...(isTaken ? [next.job.id] : []), ...(await take())];
      }
      const taken = (await Promise.all([take(), take(), take()])).flat();
      expect(taken.toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
    });

    test("lets the same numbers at another server or domain pass", async () => {
      const store = await open();
      await store.add(jobOf({ state: "held" }), contentOf());
      const others = [
        jobOf({ acceptedFor: { origin: "https://elsewhere.example", domainId: "1000" } }),
        jobOf({ acceptedFor: { origin: "https://artemis.example", domainId: "1001" } }),
      ];
      for (const job of others) {
        await store.add(job, contentOf());
        expect(await store.next(noon)).toEqual({ kind: "due", job });
        await store.update(job.id, ["queued"], { state: "delivered" });
      }
    });
  });

  test("gives the jobs in a state from the oldest on, and how much it holds unsettled", async () => {
    const store = await open();
    const states = ["queued", "held", "queued", "delivered", "sending", "discarded"] as const;
    const jobs = states.map((state, at) => jobOf({ state, documentId: String(at + 1) }));
    for (const job of jobs) await store.add(job, contentOf());
    const idsIn = async (state: "queued" | "held") =>
      (await store.inState(state)).map(({ documentId }) => documentId);
    expect([await idsIn("queued"), await idsIn("held")]).toEqual([["1", "3"], ["2"]]);
    expect(await store.load()).toEqual({ jobs: 4, bytes: 4 * frontBytes.length });
    await store.update(jobs[0]?.id ?? "", ["queued"], { state: "delivered" });
    expect(await store.load()).toEqual({ jobs: 3, bytes: 3 * frontBytes.length });
  });
});
