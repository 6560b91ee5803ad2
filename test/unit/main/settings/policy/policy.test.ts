import { expect, test } from "vitest";
import { fixedBy, Policy } from "../../../../../main/settings/policy/policy.ts";

test("a policy locks what it names without a value, besides the mode", () => {
  const policy = Policy.parse({
    mode: "live",
    domainId: "6603",
    locked: ["operators", "secrets", "certificate", "administrator"],
  });
  expect(fixedBy(policy)).toEqual({
    values: { domainId: "6603" },
    alsoLocked: ["mode", "operators", "secrets", "certificate", "administrator"],
    reason: "Fixed by your organisation.",
  });
});

test.each([["everything"], ["mode"], ["signIn"], ["secrets.client-secret"], [""]])(
  "%j is nothing that it can lock like this",
  (name) => {
    expect(Policy.safeParse({ locked: [name] }).success).toBe(false);
  },
);
