import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { startOpenIdProvider } from "../servers/openid-provider.ts";
import { signInByForms } from "../servers/sign-in-by-forms.ts";
import { startWatchfulServer } from "../servers/strict-server.ts";
import { createTestAuthority } from "../servers/test-authority.ts";
import { trustingFetch } from "../servers/trusting-fetch.ts";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { typeCustomer } from "./fixtures/bench.ts";
import { leaksInFolder, leaksInWindow, type Needles } from "./fixtures/find-leaks.ts";
import { launchStation, type RunningStation } from "./fixtures/launch-station.ts";
import { ask } from "./fixtures/live.ts";
import { openSettings } from "./fixtures/panels.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { systemBrowser } from "./fixtures/system-browser.ts";
import { expect, test as base } from "./fixtures/test.ts";

/** A provider over TLS that only the station's extra authority vouches for, and an Artemis. */
const test = base.extend<{ counter: Awaited<ReturnType<typeof openCounter>> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  counter: async ({}, use) => {
    const counter = await openCounter();
    await use(counter);
    await counter.close();
  },
});

async function openCounter() {
  const folder = await mkdtemp(join(tmpdir(), "branchscan-sign-in-"));
  const { certificate, issue } = await createTestAuthority();
  const authorityFile = join(folder, "authority.pem");
  await writeFile(authorityFile, certificate);
  const secrets = new Set<string>();
  const provider = await startOpenIdProvider({
    identity: await issue(),
    tokenAnswer(answer) {
      for (const name of ["access_token", "refresh_token", "id_token"])
        if (typeof answer[name] === "string") secrets.add(answer[name]);
      return answer;
    },
  });
  const artemis = await startWatchfulServer();
  // It stands between this server, which takes its own tokens only, and the provider's.
  artemis.acceptEveryToken();
  const fetch = trustingFetch(certificate);
  const cookies = new Map<string, string>();
  return {
    provider,
    artemis,
    /** Every token that the provider has handed out, to be searched for. */
    needles: (): Needles =>
      Object.fromEntries([...secrets].map((token, at) => [`token ${at}`, token.slice(0, 200)])),
    userData: join(folder, "user-data"),
    settings: {
      ...defaultSettings,
      baseAddress: artemis.baseAddress,
      domainId: artemis.domainId,
      signIn: {
        ...defaultSettings.signIn,
        flow: "operator" as const,
        operator: {
          ...defaultSettings.signIn.operator,
          issuer: provider.issuer,
          clientId: "branchscan",
        },
      },
      network: { ...defaultSettings.network, extraAuthorityFile: authorityFile },
    },
    finish: (url: string, login: string) => signInByForms(url, { fetch, login, cookies }),
    async close() {
      await fetch.close();
      await provider.close();
      await artemis.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Counter = Awaited<ReturnType<typeof openCounter>>;

/** Signs in as somebody: by the button in the window, in a browser that fills the provider's forms in. */
async function signIn({ app, page }: RunningStation, counter: Counter, login: string) {
  const browser = await systemBrowser(app);
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await expect(page.getByText("Your browser has opened. Finish signing in there.")).toBeVisible();
  const address = await browser.address();
  const last = await counter.finish(address, login);
  expect(last.status).toBe(200);
  return { address: new URL(address), page: last.text };
}

test("an operator signs in in the browser, locks, comes back, and is signed in after a restart", async ({
  counter,
}) => {
  const { userData } = counter;
  const first = await launchStation({ mode: "live", blind: true, userData });
  await ask(first.page, "settings:save", counter.settings);
  const { address, page: lastPage } = await signIn(first, counter, "tan");
  expect(address.searchParams.get("code_challenge_method")).toBe("S256");
  expect(lastPage).toContain("Branchscan");
  await expect(operatorMenu(first.page, "tan of the counter")).toBeVisible();

  await sendDocument(first.page, { customerId: "4711", documentId: "8820", number: "K1234567Z" });
  await expect.poll(() => counter.artemis.tokens().length).toBeGreaterThan(0);

  await typeCustomer(first.page, { customer: "4711", document: "8821" });
  await first.page.keyboard.press("Control+l");
  await expect(first.page.getByText("Sign in again as tan of the counter to go on.")).toBeVisible();
  await expectNoBarriers(first.page, "body");
  const again = await signIn(first, counter, "tan");
  expect(again.address.searchParams.get("prompt")).toBe("login");
  await expect(first.page.getByLabel("Document ID")).toHaveValue("8821");
  await first.close();

  const second = await launchStation({ mode: "live", blind: true, userData });
  await second.page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  // Whoever starts the PC stands before a locked bench; what waits in the outbox goes on under the session.
  const kept = process.env["BRANCHSCAN_KEY_STORE"] === undefined ? "needed" : "ready";
  expect(await standingOf(second.page)).toMatchObject({ flow: "operator", state: kept });
  await signIn(second, counter, "lim");
  await expect(operatorMenu(second.page, "lim of the counter")).toBeVisible();
  await expect(second.page.getByLabel("Customer ID")).toHaveValue("");

  const needles = counter.needles();
  expect(Object.keys(needles).length).toBeGreaterThanOrEqual(6);
  expect(await leaksInWindow(second.app, needles)).toEqual([]);
  expect(await leaksInFolder(userData, needles)).toEqual([]);
  await second.close();
});

test("signing out revokes at the server, and the bench is locked", async ({ counter }) => {
  const station = await launchStation({ mode: "live", blind: true, userData: counter.userData });
  const { page } = station;
  await ask(page, "settings:save", counter.settings);
  await signIn(station, counter, "tan");
  await operatorMenu(page, "tan of the counter").click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out, here and on the server.")).toBeVisible();
  await expect.poll(() => counter.provider.asked("POST /token/revocation")).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  expect(await standingOf(page)).toMatchObject({ state: "needed" });
  await station.close();
});

test("the connection test walks the operator's sign-in too", async ({ counter }) => {
  const station = await launchStation({ mode: "live", blind: true, userData: counter.userData });
  const { page } = station;
  await ask(page, "settings:save", counter.settings);
  await signIn(station, counter, "tan");
  const settings = await openSettings(page, "Connection");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.locator("[data-step='sign-in']")).toHaveAttribute("data-outcome", "works");
  await station.close();
});

function operatorMenu(page: Page, name: string) {
  return page.getByRole("button", { name: `${name}: station menu` });
}

async function standingOf(page: Page): Promise<unknown> {
  const reply = await page.evaluate(() => window.branchscan.request("station:read"));
  return reply.kind === "answer" ? reply.value.signIn : reply;
}
