import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startSilentServer } from "./fixtures/silent-server.ts";
import { expect, test } from "./fixtures/test.ts";
import { waysOut } from "./fixtures/ways-out.ts";

// Here the window is made to complain.
test.use({ launch: { blind: true }, shared: true, quiet: false });

test.describe("the window has no way to the network", () => {
  test.use({ shared: false });

  test("by none of the ways that a page has", async ({ station }) => {
    expect(await visitorsAfterAllWaysOut(station.page)).toBe(0);
    expect(station.page.url()).toBe("app://branchscan/");
    expect(station.app.windows()).toHaveLength(1);
  });

  test("not even when its Content-Security-Policy is switched off", async ({ station }) => {
    const devTools = await station.page.context().newCDPSession(station.page);
    await devTools.send("Page.enable");
    await devTools.send("Page.setBypassCSP", { enabled: true });
    await station.page.reload();
    expect(await visitorsAfterAllWaysOut(station.page)).toBe(0);
  });

  test("and cannot even have a name looked up", async ({ station }) => {
    const log = join(station.profile, "net-log.json");
    await station.app.evaluate(
      ({ session }, path) => session.defaultSession.netLog.startLogging(path),
      log,
    );
    await station.page.evaluate(async () => {
      for (const rel of ["dns-prefetch", "preconnect", "prefetch"]) {
        const link = document.createElement("link");
        link.rel = rel;
        link.href = `https://${rel}.looked-up.invalid/`;
        document.head.append(link);
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    // What the log must show: a request of this same Chromium from a session without filter and proxy.
    await station.app.evaluate(async ({ session }) => {
      await session
        .fromPartition("open")
        .fetch("https://asked.invalid/")
        .catch(() => null);
      await session.defaultSession.netLog.stopLogging();
    });
    const logged = await readFile(log, "utf8");
    expect(logged).toContain("asked.invalid");
    expect(logged).not.toContain("looked-up.invalid");
  });

  test("and the silent server would have counted it", async () => {
    const server = await startSilentServer();
    await fetch(`http://127.0.0.1:${server.port}/`).catch(() => null);
    expect(server.visitors()).toBe(1);
    await server.close();
  });
});

test("a page carries exactly these headers, with a fresh nonce each time", async ({ station }) => {
  const [first, second] = await station.page.evaluate(async () =>
    Promise.all(
      ["/", "/index.html"].map(async (path) =>
        Object.fromEntries((await fetch(path)).headers.entries()),
      ),
    ),
  );
  const policy = first?.["content-security-policy"] ?? "";
  const nonce = /'nonce-([\w+/]{24})'/.exec(policy)?.[1] ?? "";
  expect(policy.replace(nonce, "NONCE")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' blob:; " +
      "media-src 'self' blob: mediastream:; font-src 'self'; worker-src 'self'; connect-src 'self'; " +
      "form-action 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  );
  expect(first).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(second?.["content-security-policy"]).not.toContain(nonce);
});

test("app:// gives the files of the window and nothing beside them", async ({ station }) => {
  const outside = [
    "/../main/index.js",
    "/..%2fmain%2findex.js",
    "/%2e%2e/main/index.js",
    "/%2e%2e%2f%2e%2e%2fpackage.json",
    "/..%5c..%5cpackage.json",
    "/..%252fmain%252findex.js",
    "/specimens/..%2f..%2fpackage.json",
    "/specimens/%2e%2e/main/index.js",
    "//etc/passwd",
    "/%00/index.html",
    "/.git/config",
    "app://elsewhere/index.html",
  ];
  const statuses = await station.page.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(path).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    outside,
  );
  for (const status of statuses) expect([0, 403, 404]).toContain(status);
  expect(await station.page.evaluate(async () => (await fetch("/index.html")).status)).toBe(200);
});

test("the window has neither Node nor Electron, and of the bridge only its two functions", async ({
  station,
}) => {
  const found = await station.page.evaluate(() => ({
    globals: ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(Reflect.get(globalThis, "branchscan") ?? {}),
  }));
  expect(found).toEqual({ globals: [], bridge: ["request", "on"] });
});

test("the window is sandboxed, isolated, and opens nothing", async ({ station }) => {
  const preferences = await station.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window): unknown =>
      // Not in Electron's documentation, and the one way to see what is in force.
      Reflect.apply(
        Reflect.get(window.webContents, "getLastWebPreferences"),
        window.webContents,
        [],
      ),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: "",
  });
});

test("nothing can be downloaded", async ({ station }) => {
  await station.app.evaluate(({ session }) => {
    session.defaultSession.once("will-download", (event) => {
      Reflect.set(globalThis, "downloadWasPrevented", event.defaultPrevented);
    });
  });
  await station.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.txt";
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => station.app.evaluate(() => Reflect.get(globalThis, "downloadWasPrevented")))
    .toBe(true);
});

/** Tries all ways out at once, gives them time to arrive, and counts who did. */
async function visitorsAfterAllWaysOut(page: Page): Promise<number> {
  const server = await startSilentServer();
  for (const wayOut of Object.values(waysOut)) {
    await page.evaluate(wayOut, server.port).catch(() => null);
  }
  // Whoever had got out would have left before this second request came back from main.
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });
  const visitors = server.visitors();
  await server.close();
  return visitors;
}
