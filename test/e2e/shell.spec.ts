import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { choose } from "./fixtures/native-menu.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

test.describe("the menu", () => {
  test.use({ shared: true });

  test("opens what was chosen", async ({ station }) => {
    // By then the window listens to its shortcuts.
    await expect(station.page.getByText("Online")).toBeVisible();
    await choose(station.app, "Settings");
    await expect(station.page.getByRole("dialog")).toBeVisible();
    await station.page.keyboard.press("Escape");
    await expect(station.page.getByRole("dialog")).toBeHidden();
    await choose(station.app, "Keyboard shortcuts");
    await expect(station.page.getByRole("dialog")).toBeVisible();
  });

  test("types nothing into a field that has the focus", async ({ station }) => {
    const field = station.page.getByLabel("Document number");
    await field.fill("K12");
    for (const label of ["Take picture", "Retake", "Rotate left", "Use whole picture"])
      await choose(station.app, label);
    await expect(field).toHaveValue("K12");
  });

  test("takes no key away from the window", async ({ station }) => {
    await station.page.getByLabel("Document number").pressSequentially("R W [ ] ?");
    await expect(station.page.getByLabel("Document number")).toHaveValue("R W [ ] ?");
  });
});

test("the window compiles no WebAssembly", async ({ station }) => {
  const outcome = await station.page.evaluate(async () => {
    // The smallest module: magic number and version.
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return WebAssembly.compile(empty).then(
      () => "compiled",
      ({ name }: Error) => name,
    );
  });
  expect(outcome).toBe("CompileError");
});

test.describe("documents in the outbox", () => {
  test.describe("where they are in memory only", () => {
    test.use({ launch: { blind: true, args: ["--password-store=basic"] } });

    test("are not lost on leaving without a word", async ({ station }) => {
      await station.page.evaluate(() => window.branchscan.request("training:arm", "not-found"));
      await sendDocument(station.page, { customerId: "4711", documentId: "8821" });
      await station.app.evaluate(({ app, dialog }) => {
        dialog.showMessageBox = (_window: unknown, question?: unknown) => {
          Reflect.set(globalThis, "question", question);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
        app.quit();
      });
      await expect
        .poll(() => station.app.evaluate(() => Reflect.get(globalThis, "question")))
        .toMatchObject({
          message: "1 document would be lost.",
          buttons: ["Keep open", "Close and lose them"],
        });
      await expect(station.page.getByLabel("Customer ID")).toBeVisible();
    });
  });

  test("outlive a crash of the window, which comes back", async ({ station }) => {
    await station.page.evaluate(() => window.branchscan.request("training:arm", "not-found"));
    await sendDocument(station.page, { customerId: "4711", documentId: "8821" });
    const after = await station.app.evaluate(async ({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error("There is no window");
      const reloaded = new Promise((resolve) =>
        contents.once("did-finish-load", () => resolve(true)),
      );
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      contents.forcefullyCrashRenderer();
      await reloaded;
      const query = { search: "4711", show: "all", offset: 0, limit: 10 };
      const list: unknown = await contents.executeJavaScript(
        `window.branchscan.request("outbox:list", ${JSON.stringify(query)})`,
      );
      return list;
    });
    expect(after).toMatchObject({ kind: "answer", value: { total: 1 } });
  });
});

test("the other mode is a start of its own, chosen for good", async ({ station }) => {
  await station.app.evaluate(({ app }) => {
    const quit = app.quit.bind(app);
    app.relaunch = (options) => {
      Reflect.set(globalThis, "relaunchedWith", options?.args);
    };
    // Leaving would take the answer along; the second time it is the fixture that leaves.
    app.quit = () => {
      Reflect.set(globalThis, "hasLeft", true);
      app.quit = quit;
    };
  });
  await station.page.evaluate(() => window.branchscan.request("station:switch", "live"));
  const seen = (name: string) =>
    station.app.evaluate((_, key) => Reflect.get(globalThis, key), name);
  await expect.poll(() => seen("hasLeft")).toBe(true);
  expect(await seen("relaunchedWith")).not.toContain("--training");
  const modeFile = await readFile(join(station.profile, "../mode.json"), "utf8");
  expect(JSON.parse(modeFile)).toEqual({ mode: "live" });
});

test.describe("in live mode", () => {
  // The window complains of the specimen that it does not get.
  test.use({ launch: { mode: "live", blind: true }, quiet: false });
  test("nothing of training is there", async ({ station }) => {
    const { info, training, specimen } = await station.page.evaluate(async () => ({
      info: await window.branchscan.request("station:read"),
      training: await window.branchscan.request("training:read"),
      specimen: (await fetch("/specimens/catalogue.json")).status,
    }));
    expect(info).toMatchObject({ value: { mode: "live", connection: "not-set-up" } });
    expect(training).toEqual({ kind: "answer", value: null });
    expect(specimen).toBe(403);
  });
});
