import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  type BrowserWindow,
} from "electron";
import { version } from "../package.json";
import { answerFromApp, appOrigin, appScheme } from "./app-protocol.ts";
import { assembleStation } from "./assemble-station.ts";
import { isErrand } from "./errand/errand.ts";
import { runErrand } from "./errand/run-errand.ts";
import { hardenCommandLine, hardenContents, hardenSession } from "./hardening.ts";
import { serve } from "./ipc.ts";
import { createLinkBox } from "./link-box.ts";
import { menuTemplate } from "./menu.ts";
import { readMode } from "./mode.ts";
import { readScanLink, scanLinkAmong } from "./scan-link.ts";
import { tellWindow } from "./tell-window.ts";
import { placeWindow, readPlace, writePlace } from "./window-place.ts";
import { openWindow } from "./window.ts";

const out = join(import.meta.dirname, "..");
const devServer = app.isPackaged ? undefined : process.env["ELECTRON_RENDERER_URL"];
const origin = devServer === undefined ? appOrigin : new URL(devServer).origin;
const developerTools = !app.isPackaged;
const baseFolder = app.getPath("userData");
const mode = readMode(process.argv, baseFolder);
const profile = join(baseFolder, mode);
const specimensFolder = join(app.isPackaged ? process.resourcesPath : out, "specimens");

if (isErrand(process.argv))
  void runErrand({ app, session: () => session.defaultSession, station: process });
else open();

// One station per user, whichever its mode: the lock lies in the folder above both profiles. A second start,
// in the other mode too, brings the running station to the front, hands its link over and ends; the link
// thus goes to the mode that is running.
function open(): void {
  hardenCommandLine(app.commandLine, { origin, isClosed: app.isPackaged && mode === "live" });
  protocol.registerSchemesAsPrivileged([appScheme]);
  hardenContents(app, origin);
  if (app.requestSingleInstanceLock()) void start();
  else app.quit();
}

async function start(): Promise<void> {
  mkdirSync(profile, { recursive: true });
  app.setPath("userData", profile);
  if (app.isPackaged) app.setAsDefaultProtocolClient("branchscan");
  const links = createLinkBox((link) => tellWindow(window, "link:opened", link));
  links.put(scanLinkAmong(process.argv));
  app.on("open-url", (_event, address) => links.put(readScanLink(address)));
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  await hardenSession(session.defaultSession, { origin, developerTools });
  protocol.handle("app", (request) => answerFromApp(request, appFolders()));
  const window = openStationWindow();
  const station = assembleStation({
    window,
    mode,
    version,
    baseFolder,
    profile,
    specimensFolder,
    windowIsReady: links.windowIsReady,
  });
  serve(ipcMain, {
    isOurs: ({ senderFrame }) =>
      senderFrame !== null &&
      senderFrame === window.webContents.mainFrame &&
      senderFrame.origin === origin,
    station,
    checkAnswers: !app.isPackaged,
  });
  const contents = () => (window.isDestroyed() ? null : window.webContents);
  const template = menuTemplate(contents, { platform: process.platform, developerTools });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.on("second-instance", (_event, commandLine) => {
    links.put(scanLinkAmong(commandLine));
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await station.catch(endWithWords);
  // electron-store opens a channel of its own for windows that would use it; ours has no business there.
  ipcMain.removeAllListeners("electron-store-get-data");
}

function appFolders() {
  return {
    "": join(out, "renderer"),
    ...(mode === "training" && { specimens: specimensFolder }),
  };
}

function openStationWindow(): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const primary = screen.getPrimaryDisplay().workArea;
  const window = openWindow({
    preload: join(out, "preload/index.cjs"),
    address: devServer ?? `${appOrigin}/`,
    title: "Branchscan",
    place: placeWindow(readPlace(profile), screens, primary),
    developerTools,
  });
  window.on("close", () => {
    writePlace(profile, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  });
  return window;
}

function endWithWords(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox("Branchscan could not start", detail);
  app.exit(1);
}
