import { describe, expect, test } from "vitest";
import type { OutboxQuery } from "../../../../preload/contract/job.ts";
import { contentOf, jobOf } from "./jobs.ts";
import { stores } from "./stores.ts";

const all: OutboxQuery = { search: "", show: "all", offset: 0, limit: 100 };

describe.each(stores)("the list of a job store %s", (_name, open) => {
  const rows = [
    ["queued", "12345", "777"],
    ["sending", "8", "99234"],
    ["held", "1", "1"],
    ["delivered", "5123", "42"],
    ["discarded", "99123", "12"],
  ] as const;
  async function filled() {
    const store = await open();
    for (const [state, customerId, documentId] of rows)
      await store.add(jobOf({ state, customerId, documentId }), contentOf());
    return store;
  }
  const counts = { waiting: 2, held: 1, delivered: 1 };

  test.each([
    ["", "all", ["99123", "5123", "1", "8", "12345"]],
    ["", "waiting", ["8", "12345"]],
    ["", "held", ["1"]],
    ["", "delivered", ["5123"]],
    ["1", "all", ["99123", "5123", "1", "12345"]],
    ["12", "all", ["99123", "5123", "12345"]],
    ["123", "all", ["99123", "5123", "12345"]],
    ["123", "waiting", ["12345"]],
    [" 23 4 ", "all", ["8", "12345"]],
    ["12345", "all", ["12345"]],
    ["123456", "all", []],
    // Neither a word of a query language nor a sign of it.
    ["5 OR 1", "all", []],
    ['"', "all", []],
    ['1"2', "all", []],
    ["%", "all", []],
    ["***", "all", []],
    ["customerId:1", "all", []],
  ] as const)("for %o of %s has %o", async (search, show, customers) => {
    const store = await filled();
    const page = await store.list({ ...all, search, show });
    expect(page.jobs.map(({ customerId }) => customerId)).toEqual(customers);
    expect([page.total, page.counts]).toEqual([customers.length, counts]);
  });

  test("is cut into pages that say how many there are", async () => {
    const store = await filled();
    const page = await store.list({ ...all, offset: 1, limit: 2 });
    expect([page.total, page.jobs.map(({ customerId }) => customerId)]).toEqual([5, ["5123", "1"]]);
    const found = await store.list({ ...all, search: "123", offset: 2, limit: 2 });
    expect([found.total, found.jobs.length]).toEqual([3, 1]);
    expect((await store.list({ ...all, offset: 99 })).jobs).toEqual([]);
  });
});
