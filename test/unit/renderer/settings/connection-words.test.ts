import { expect, it } from "vitest";
import { ConnectionStep } from "../../../../preload/contract/connection-report.ts";
import { SignInFlow } from "../../../../preload/contract/sign-in.ts";
import { words } from "../../../../renderer/locales/words.ts";

const { trouble } = words.settings.test;

it.each(SignInFlow.options)("says for each step of %s what is wrong and what to do", (flow) => {
  for (const step of ConnectionStep.options) {
    expect(trouble(step, flow).trouble).toMatch(/^[A-Z].*\.$/);
    expect(trouble(step, flow).todo).toMatch(/^[A-Z].*\.$/);
  }
});

it("speaks of the token only to whoever has one to paste", () => {
  expect(trouble("sign-in", "pasted-token").trouble).toContain("access token");
  expect(trouble("sign-in", "client-credentials").todo).toContain("client secret");
  expect(trouble("token", "operator").todo).toContain("sign in again");
});
