import { expect, test } from "vitest";
import { mayPass } from "../../../../main/bench/gate.ts";
import { requestNames, whileLocked } from "../../../../preload/contract/channels.ts";

test("an open station answers everything", () => {
  expect(requestNames.filter((name) => !mayPass(name, false))).toEqual([]);
});

test("a locked station answers what shows the lock and opens it, and nothing else", () => {
  expect(requestNames.filter((name) => mayPass(name, true)).toSorted()).toEqual(
    [...whileLocked].toSorted(),
  );
  for (const name of ["document:send", "outbox:list", "draft:take", "operators:add"] as const)
    expect(mayPass(name, true)).toBe(false);
});
