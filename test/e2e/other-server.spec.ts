import type { ElectronApplication } from "@playwright/test";
import { startStrictServer } from "../servers/strict-server.ts";
import { setUpLive } from "./fixtures/live.ts";
import { openSettings } from "./fixtures/panels.ts";
import { startSilentServer } from "./fixtures/silent-server.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", blind: true } });

test("another server is a person's choice, and the token does not go there", async ({
  station: { app, page },
}) => {
  const server = await startStrictServer();
  const other = await startSilentServer();
  await setUpLive(page, { ...server, token: server.issueToken() });
  const settings = await openSettings(page, "Connection");
  const save = async () => {
    await settings.getByLabel("Base address").fill(`http://127.0.0.1:${other.port}`);
    await settings.getByRole("button", { name: "Save" }).click();
  };

  await answer(app, "Keep the address");
  await save();
  await expect(settings).toContainText("The address was left as it was.");
  const detail = await app.evaluate((): unknown => Reflect.get(globalThis, "questionAsked"));
  expect(detail).toContain(`Until now: ${server.baseAddress}`);
  expect(detail).toContain(`From now on: http://127.0.0.1:${other.port}`);

  await answer(app, "Change the server");
  await save();
  await expect(settings).toContainText("A token is stored for another server");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings).toContainText("There is no access token for this server.");
  // The test knocked at the door, and said nothing.
  expect(other.heard()).toBe(0);
  await other.close();
  await server.close();
});

/** Answers main's next question with the button of this name. */
async function answer(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, name) => {
    dialog.showMessageBox = (_window: unknown, question?: unknown) => {
      const { detail, buttons } = question as { detail: string; buttons: string[] };
      Reflect.set(globalThis, "questionAsked", detail);
      return Promise.resolve({ response: buttons.indexOf(name), checkboxChecked: false });
    };
  }, button);
}
