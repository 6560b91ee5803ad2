import { expect, it } from "vitest";
import { policyWords } from "../../../../renderer/app/policy-words.ts";

const refused = { kind: "refused", problem: "…", keepsLastGood: true } as const;

it.each([
  [
    { ...refused, reason: "not-json", line: 7 },
    "This PC’s policy file has an error (line 7) and was not taken over. The last good one is in force. Tell your administrator.",
  ],
  [
    { ...refused, reason: "not-fitting", line: 12, keepsLastGood: false },
    "This PC’s policy file has an entry that does not fit (line 12) and was not taken over. No policy is in force. Tell your administrator.",
  ],
  [
    { ...refused, reason: "not-readable" },
    "This PC’s policy file could not be read and was not taken over. The last good one is in force. Tell your administrator.",
  ],
  [
    { ...refused, reason: "not-protected", keepsLastGood: false },
    "This PC’s policy file can be changed by anybody who uses it and was not taken over. No policy is in force. Tell your administrator.",
  ],
] as const)("a policy that is %j is told so", (policy, text) => {
  expect(policyWords(policy)).toBe(text);
});

it.each(["none", "in-force"] as const)("nothing is said of a policy that is %s", (kind) => {
  expect(policyWords({ kind })).toBeNull();
});
