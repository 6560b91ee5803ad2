import { expect, test } from "vitest";
import { torture } from "../../torture/torture.ts";

test("of an outbox that is killed again and again nothing is lost, torn, overwritten by older or readable", async () => {
  const verdict = await torture({ kills: 15, seed: "the short form" });

  expect(verdict.faults).toEqual([]);
  expect(verdict.safe).toBeGreaterThan(0);
  expect(verdict.delivered).toBe(verdict.jobs);
}, 180_000);
