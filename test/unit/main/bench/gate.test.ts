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
  const behind = [
    "document:send",
    "draft:take",
    "operators:add",
    "receipt:export",
    "audit:export",
  ] as const;
  for (const name of behind) expect(mayPass(name, true)).toBe(false);
});
