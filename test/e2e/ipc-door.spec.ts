import { requestNames } from "../../preload/contract/channels.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true }, shared: true });

test.describe("the door between window and main", () => {
  test("refuses a message that does not fit, without a word of what was in it", async ({
    station,
  }) => {
    const replies = await station.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, "branchscan");
      const malformed: [string, unknown][] = [
        ["document:send", { customerId: "top secret" }],
        ["document:send", null],
        ["outbox:list", { search: "", show: "everything", offset: -1, limit: 1e9 }],
        ["outbox:discard", { jobId: "1", reason: " " }],
        ["station:switch", "demo"],
        ["secret:store", { name: "access-token", value: "two words" }],
        ["training:arm", { toString: 1 }],
      ];
      return Promise.all(malformed.map(([name, input]) => bridge.request(name, input)));
    });
    for (const reply of replies) expect(reply).toMatchObject({ kind: "bad-request" });
    expect(JSON.stringify(replies)).not.toContain("top secret");
  });

  test("knows no channel beyond the contract's", async ({ station }) => {
    const tried = await station.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, "branchscan");
      const names = ["electron-store-get-data", "ELECTRON_BROWSER_REQUIRE", "__proto__"];
      const replies = await Promise.allSettled(names.map((name) => bridge.request(name)));
      return replies.map(({ status }) => status);
    });
    expect(tried).toEqual(["rejected", "rejected", "rejected"]);
  });

  test("is the only one: main listens to nothing else", async ({ station }) => {
    await expect(station.page.getByText("Online")).toBeVisible();
    const listened = await station.app.evaluate(({ ipcMain }) => ({
      // Electron's own, so that a channel of this name cannot end main.
      events: ipcMain.eventNames().filter((name) => name !== "error"),
      // Not in Electron's documentation, and the one way to see what is handled; in capitals, its own.
      requests: [...Reflect.get(ipcMain, "_invokeHandlers").keys()].filter(
        (name) => !/^[A-Z_]+$/.test(name),
      ),
    }));
    expect(listened).toEqual({ events: [], requests: [...requestNames] });
  });

  test("answers the station's own window only", async ({ station }) => {
    const reply = await station.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      });
      await stranger.loadURL("app://branchscan/");
      const answer: unknown = await stranger.webContents.executeJavaScript(
        'window.branchscan.request("settings:read")',
      );
      stranger.destroy();
      return answer;
    });
    expect(reply).toEqual({ kind: "bad-request", problem: "Not from this window." });
  });
});
