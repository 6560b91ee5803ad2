import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  dialog,
  ipcMain,
  Menu,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  type BrowserWindow,
  type MessageBoxOptions,
} from "electron";
import { version } from "../package.json";
import type { EventName } from "../preload/contract/channels.ts";
import type { EventData } from "../preload/contract/contract.ts";
import type { StationSettings } from "../preload/contract/settings.ts";
import type { Mode } from "../preload/contract/station.ts";
import { answerFromApp, appOrigin, appScheme } from "./app-protocol.ts";
import { isLoopback } from "./artemis/loopback.ts";
import { findKeyStore } from "./auth/key-store.ts";
import { pastedToken, trainingToken } from "./auth/token-source.ts";
import { openVault } from "./auth/vault.ts";
import { createHandlers } from "./handlers.ts";
import { hardenContents, hardenSession } from "./hardening.ts";
import { serve, type Handlers } from "./ipc.ts";
import { createLinkBox } from "./link-box.ts";
import { menuTemplate } from "./menu.ts";
import { readMode, withoutMode, writeMode } from "./mode.ts";
import { watchNetwork, type NetworkWatch } from "./network-watch.ts";
import { operatorName } from "./operator.ts";
import { createCourier } from "./outbox/courier.ts";
import { memoryJobStore } from "./outbox/memory-job-store.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { guardQuit } from "./quitting.ts";
import { readScanLink, scanLinkAmong } from "./scan-link.ts";
import { openSettings } from "./settings/settings.ts";
import { createStationTeller, stationInfo } from "./station.ts";
import { systemClock } from "./system-clock.ts";
import { openTrainingRoom, readSpecimens } from "./training-room.ts";
import { reopenAfterCrash } from "./window-crash.ts";
import { placeWindow, readPlace, writePlace } from "./window-place.ts";
import { openWindow } from "./window.ts";
import { openWire } from "./wire.ts";

const out = join(import.meta.dirname, "..");
const devServer = app.isPackaged ? undefined : process.env["ELECTRON_RENDERER_URL"];
const origin = devServer === undefined ? appOrigin : new URL(devServer).origin;
const developerTools = !app.isPackaged;
const baseFolder = app.getPath("userData");
const mode = readMode(process.argv, baseFolder);
const profile = join(baseFolder, mode);
const specimensFolder = join(app.isPackaged ? process.resourcesPath : out, "specimens");

protocol.registerSchemesAsPrivileged([appScheme]);
hardenContents(app, origin);

// One station per user, whichever its mode: the lock lies in the folder above both profiles. A second start,
// in the other mode too, brings the running station to the front, hands its link over and ends; the link
// thus goes to the mode that is running.
if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  mkdirSync(profile, { recursive: true });
  app.setPath("userData", profile);
  if (app.isPackaged) app.setAsDefaultProtocolClient("branchscan");
  const links = createLinkBox((link) => tell(window, "link:opened", link));
  links.put(scanLinkAmong(process.argv));
  app.on("open-url", (_event, address) => links.put(readScanLink(address)));
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  hardenSession(session.defaultSession, { origin, developerTools });
  protocol.handle("app", (request) => answerFromApp(request, appFolders()));
  const window = openStationWindow();
  const station = assemble(window, links.windowIsReady);
  serve(ipcMain, {
    isOurs: ({ senderFrame }) =>
      senderFrame !== null &&
      senderFrame === window.webContents.mainFrame &&
      senderFrame.origin === origin,
    handlers: station,
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

/** Everything behind the window, put together while the window is loading. */
async function assemble(window: BrowserWindow, windowIsReady: () => void): Promise<Handlers> {
  const operator = operatorName(mode);
  const keyStore = await findKeyStore(safeStorage, process.platform);
  const vault = openVault(join(profile, "vault.json"), keyStore);
  const room = mode === "training" ? await openTrainingRoom(() => settings.current()) : null;
  const settings = openSettings({ folder: profile, fixed: room?.fixed ?? null, now: new Date() });
  const tokens = room ? trainingToken(room.server.issueToken) : pastedToken(vault);
  const userAgent = `Branchscan/${version}`;
  const wire = openWire({ settings: settings.current, userAgent, now: Date.now });

  const network = watchStationsNetwork(settings.current, (online) => {
    void (online ? courier.networkIsBack() : courier.networkIsAway());
    tellStation();
  });
  const { isOnline } = network;
  const store = memoryJobStore();
  const onChange = (jobId: string) => {
    tell(window, "outbox:changed", { jobId });
    tellStation();
  };
  const { send } = wire;
  const random = Math.random;
  const common = { store, clock: systemClock, onChange };
  const courier = createCourier({ ...common, tokens, mode, send, isOnline, random });
  // The pages lie in memory.
  const limits = { jobs: 200, bytes: 512_000_000 };
  const outbox = createOutbox({ ...common, courier, operator, limits, settings: settings.current });

  const station = () =>
    stationInfo({
      mode,
      version,
      operator,
      courier,
      isOnline,
      keyStore: keyStore !== null,
      settings: settings.current,
      hasToken: async () => (await tokens.current()) !== null,
    });
  const tellStation = createStationTeller(station, (info) => tell(window, "station:changed", info));
  const close = async () => {
    network.end();
    await courier.stop();
    await wire.close();
    await room?.server.close();
  };
  const switchMode = guardLeaving(window, outbox.undelivered, close);
  return createHandlers({
    settings,
    courier,
    outbox,
    tellStation,
    switchMode,
    station: () => {
      windowIsReady();
      return station();
    },
    vault: room ? null : vault,
    testConnection: async () => wire.test(await tokens.current()),
    training: room && { ...room.server, specimens: () => readSpecimens(specimensFolder) },
  });
}

/** Guards every way out of the window; gives the one that comes back in the other mode. */
function guardLeaving(
  window: BrowserWindow,
  undelivered: () => Promise<number>,
  close: () => Promise<void>,
): (next: Mode) => void {
  const ask = async (question: MessageBoxOptions) =>
    (await dialog.showMessageBox(window, question)).response;
  reopenAfterCrash(window, ask);
  const leave = guardQuit({ app, window, undelivered, ask, close });
  return (next) =>
    void leave(() => {
      writeMode(baseFolder, next);
      app.relaunch({ args: withoutMode(process.argv.slice(1)) });
    });
}

/** Watches the network that the base address needs; this PC itself, as in training, needs none. */
function watchStationsNetwork(
  settings: () => StationSettings,
  onChange: (online: boolean) => void,
): NetworkWatch {
  const isOnThisPc = () => isLoopback(new URL(settings().baseAddress).hostname);
  return watchNetwork(() => isOnThisPc() || net.isOnline(), onChange);
}

function tell<Name extends EventName>(window: BrowserWindow, name: Name, data: EventData<Name>) {
  if (!window.isDestroyed()) window.webContents.send(name, data);
}

function endWithWords(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox("Branchscan could not start", detail);
  app.exit(1);
}
