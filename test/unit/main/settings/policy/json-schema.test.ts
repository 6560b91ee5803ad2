import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { StationSettings } from "../../../../../preload/contract/settings.ts";
import { descriptions } from "../../../../../main/settings/policy/descriptions.ts";
import { policyJsonSchema } from "../../../../../main/settings/policy/json-schema.ts";
import { leavesOf } from "../../../../../main/settings/policy/known-names.ts";
import { Policy } from "../../../../../main/settings/policy/policy.ts";

const docs = new URL("../../../../../docs/", import.meta.url);

test("the published schema is that of the station; `npm run policy:schema` writes it anew", () => {
  const published: unknown = JSON.parse(readFileSync(new URL("policy.schema.json", docs), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

test("every key of a policy is described, and nothing else is", () => {
  expect(Object.keys(descriptions).toSorted()).toEqual(leavesOf(Policy).toSorted());
});

test("a policy can fix every setting that there is", () => {
  expect(leavesOf(Policy)).toEqual(expect.arrayContaining(leavesOf(StationSettings)));
});

const guide = readFileSync(new URL("administrator.md", docs), "utf8");
test.each(leavesOf(Policy))("the administrator's guide has %s in its tables", (path) => {
  expect(guide).toContain(`\n| \`${path}\` `);
});

test("the guide's example of a policy is one", () => {
  const examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = ""]) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const text of examples) expect(Policy.parse(JSON.parse(text))).toEqual(JSON.parse(text));
});
