import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leavesOf } from "../../../../main/settings/policy/known-names.ts";
import { Policy } from "../../../../main/settings/policy/policy.ts";
import { StationSettings } from "../../../../preload/contract/settings.ts";

const guide = readFileSync(new URL("../../../../docs/administrator.md", import.meta.url), "utf8");

test.each(leavesOf(StationSettings))("the administrator's guide names the setting %s", (path) => {
  expect(guide).toContain(`\`${path}\``);
});

test.each(leavesOf(Policy))("the administrator's guide names %s of the policy", (path) => {
  expect(guide).toContain(`\`${path}\``);
});
