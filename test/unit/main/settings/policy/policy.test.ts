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

test("a collector that it names for the audit is no setting", () => {
  const audit = { forwardTo: "https://collector.bank.example/v1/logs" };
  const policy = Policy.parse({ audit, domainId: "6603" });
  expect(policy.audit).toEqual(audit);
  expect(fixedBy(policy)).toMatchObject({ values: { domainId: "6603" }, alsoLocked: [] });
  expect(fixedBy(policy).values).not.toHaveProperty("audit");
});

test.each([
  ["http://collector.bank.example/v1/logs"],
  ["https://user:secret@collector.bank.example/v1/logs"],
  ["https://collector.bank.example/v1/logs?token=secret"],
  ["collector.bank.example:4318"],
  ["file:///etc/passwd"],
  [""],
])("%j is no collector", (forwardTo) => {
  expect(Policy.safeParse({ audit: { forwardTo } }).success).toBe(false);
});

test("it cannot send anything else along, such as a header", () => {
  const forwardTo = "https://collector.bank.example/v1/logs";
  expect(Policy.safeParse({ audit: { forwardTo, headers: {} } }).success).toBe(false);
});
