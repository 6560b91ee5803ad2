import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { answerRequest } from "./fixtures/answer-request.ts";
import { breakRequest } from "./fixtures/break-request.ts";
import { openSettings } from "./fixtures/panels.ts";
import { readSettings } from "./fixtures/read-settings.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true }, shared: true });

const aisha = { id: "1", name: "Aisha Tan", isLockedOut: false };
const benedict = { id: "2", name: "Benedict Ong", isLockedOut: true };

test.describe("in live mode", () => {
  test.use({ launch: { mode: "live", blind: true } });

  test("an empty list teaches, and whoever is added stands on it at once", async ({
    station: { app, page },
  }) => {
    await answerRequest(app, "operators:list", []);
    const settings = await openSettings(page, "Operators");
    await expect(settings).toContainText("Nobody has a PIN here yet.");
    await settings.getByRole("button", { name: "Add an operator" }).click();
    const dialog = page.getByRole("dialog", { name: "Add an operator" });
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toContainText("Give the operator a name");
    await expect(dialog).toContainText("A PIN is 6 to 12 digits.");
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await expectNoBarriers(page, "[role=dialog]");

    await dialog.getByLabel("Name").fill("Aisha Tan");
    await dialog.getByLabel("PIN", { exact: true }).fill("384756");
    await dialog.getByLabel("PIN again").fill("384757");
    await page.keyboard.press("Enter");
    await expect(dialog).toContainText("The two PINs are not the same.");
    await dialog.getByLabel("PIN again").fill("384756");

    await answerRequest(app, "operators:add", { kind: "refused", reason: "name-taken" });
    await page.keyboard.press("Enter");
    await expect(dialog).toContainText("There is an operator of this name already.");
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await answerRequest(app, "operators:add", { kind: "changed", operators: [aisha] });
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(settings.getByRole("listitem")).toHaveText(/Aisha Tan/);
    await expect(settings.getByRole("button", { name: "Add an operator" })).toBeFocused();
    await expect(settings.getByRole("button", { name: "Save" })).toBeDisabled();
  });

  test("a new PIN lets in who is locked out, and removing asks once", async ({
    station: { app, page },
  }) => {
    await answerRequest(app, "operators:list", [aisha, benedict]);
    const settings = await openSettings(page, "Operators");
    await expect(settings.getByRole("listitem").last()).toContainText("Locked out");
    await expectNoBarriers(page, "[role=dialog]");
    await settings.getByRole("button", { name: "New PIN for Benedict Ong…" }).click();
    const dialog = page.getByRole("dialog", { name: "New PIN for Benedict Ong" });
    await dialog.getByLabel("PIN", { exact: true }).fill("111111");
    await dialog.getByLabel("PIN again").fill("111111");
    await answerRequest(app, "operators:set-pin", { kind: "refused", reason: "pin-too-simple" });
    await dialog.getByRole("button", { name: "Set the PIN" }).click();
    await expect(dialog).toContainText("Anybody would try this PIN first.");
    await answerRequest(app, "operators:set-pin", {
      kind: "changed",
      operators: [aisha, { ...benedict, isLockedOut: false }],
    });
    await dialog.getByRole("button", { name: "Set the PIN" }).click();
    await expect(settings).not.toContainText("Locked out");

    await answerRequest(app, "operators:remove", { kind: "changed", operators: [benedict] });
    await settings.getByRole("button", { name: "Remove Aisha Tan" }).click();
    const question = page.getByRole("dialog", { name: "Remove Aisha Tan?" });
    await question.getByRole("button", { name: "Remove" }).click();
    await expect(settings.getByRole("listitem")).toHaveCount(1);
    await expect(settings.getByRole("button", { name: "Add an operator" })).toBeFocused();
  });

  test("a list that cannot be read says so and has one way forward", async ({
    station: { app, page },
  }) => {
    await answerRequest(app, "operators:list", [aisha]);
    const mend = await breakRequest(app, "operators:list");
    const settings = await openSettings(page, "Operators");
    await expect(settings.getByRole("alert")).toContainText("Nothing was changed.");
    await mend();
    await settings.getByRole("button", { name: "Read again" }).click();
    await expect(settings.getByRole("listitem")).toHaveText(/Aisha Tan/);
  });

  test("with operator sign-in there is no list to keep", async ({ station: { app, page } }) => {
    const read = await readSettings(page);
    const signIn = { ...read.settings.signIn, flow: "operator" } as const;
    await answerRequest(app, "settings:read", {
      ...read,
      settings: { ...read.settings, signIn },
    });
    const settings = await openSettings(page, "Operators");
    await expect(settings).toContainText("Operators come from the sign-in.");
    await expect(settings.getByRole("button", { name: "Add an operator" })).toBeHidden();
  });
});

test("in training there is one operator", async ({ station: { page } }) => {
  const settings = await openSettings(page, "Operators");
  await expect(settings).toContainText("In training there is one operator, Trainee.");
});
