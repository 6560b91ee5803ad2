import { join } from "node:path";
import {
  app,
  dialog,
  net,
  safeStorage,
  type BrowserWindow,
  type MessageBoxOptions,
} from "electron";
import type { ConnectionReport } from "../preload/contract/connection-report.ts";
import type { StationSettings } from "../preload/contract/settings.ts";
import type { Mode } from "../preload/contract/station.ts";
import { isLoopback } from "./artemis/loopback.ts";
import { findKeyStore } from "./auth/key-store.ts";
import { pastedToken } from "./auth/pasted-token.ts";
import { trainingToken, type TokenSource } from "./auth/token-source.ts";
import { openVault } from "./auth/vault.ts";
import { ownArguments } from "./errand/start-errand.ts";
import { createSystemProxy } from "./errand/system-proxy.ts";
import { createHandlers } from "./handlers.ts";
import type { Handlers } from "./ipc.ts";
import { restartArguments, writeMode } from "./mode.ts";
import { openNetworkLater } from "./network/network-later.ts";
import { watchNetwork, type NetworkWatch } from "./network-watch.ts";
import { operatorName } from "./operator.ts";
import { createCourier, type CourierContext } from "./outbox/courier.ts";
import { memoryJobStore } from "./outbox/memory-job-store.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { guardQuit, type QuitContext } from "./quitting.ts";
import { guardServer } from "./settings/guard-server.ts";
import { openSettings } from "./settings/settings.ts";
import { createStationTeller, stationInfo } from "./station.ts";
import { systemClock } from "./system-clock.ts";
import { tellWindow } from "./tell-window.ts";
import { openTrainingRoom, readSpecimens } from "./training-room.ts";
import { reopenAfterCrash } from "./window-crash.ts";
import { openWire, type Wire } from "./wire.ts";

interface StationParts {
  window: BrowserWindow;
  mode: Mode;
  version: string;
  /** Where the mode for the next start is kept. */
  baseFolder: string;
  /** Where this mode keeps its settings and secrets. */
  profile: string;
  specimensFolder: string;
  /** The window has asked for the first time. */
  windowIsReady: () => void;
}

interface OutboxParts extends Omit<CourierContext, "store" | "clock" | "random"> {
  operator: string;
  settings: () => StationSettings;
}

/** Everything behind the window, put together while the window is loading. */
export async function assembleStation(parts: StationParts): Promise<Handlers> {
  const { window, mode, version } = parts;
  const operator = operatorName(mode);
  const ask = async (question: MessageBoxOptions) =>
    (await dialog.showMessageBox(window, question)).response;
  const { keyStore, settings, tokens, saveSettings, pasted, room } = await connection(parts, ask);
  const { wire, ...way } = openWay(settings.current, `Branchscan/${version}`);

  const network = watchStationsNetwork(settings.current, (online) => {
    way.networkChanged();
    void (online ? courier.networkIsBack() : courier.networkIsAway());
    tellStation();
  });
  const { courier, outbox, undeliveredLately } = openOutbox({
    mode,
    operator,
    tokens,
    isOnline: network.isOnline,
    settings: settings.current,
    send: wire.send,
    onChange(jobId) {
      tellWindow(window, "outbox:changed", { jobId });
      tellStation();
    },
  });

  const station = () =>
    stationInfo({
      mode,
      version,
      operator,
      courier,
      isOnline: network.isOnline,
      keyStore: keyStore !== null,
      settings: settings.current,
      hasToken: async () => (await tokens.current()).token !== null,
    });
  const tellStation = createStationTeller(station, (info) =>
    tellWindow(window, "station:changed", info),
  );
  const close = async () => {
    network.end();
    await courier.stop();
    await Promise.all([way.close(), room?.server.close()]);
  };
  const switchMode = guardLeaving(parts, { outbox, undeliveredLately, ask, close });
  return createHandlers({
    settings,
    saveSettings,
    pasted,
    courier,
    outbox,
    tellStation,
    switchMode,
    station: () => {
      parts.windowIsReady();
      return station();
    },
    testConnection: () => testWith(wire, tokens),
    training: room && { ...room.server, specimens: () => readSpecimens(parts.specimensFolder) },
  });
}

/** The settings and the token that go with them: the stand-in server's in training mode, else the administrator's. */
async function connection(
  { mode, profile }: StationParts,
  ask: (question: MessageBoxOptions) => Promise<number>,
) {
  const keyStore = await findKeyStore(safeStorage, process.platform);
  const room = mode === "training" ? await openTrainingRoom(() => settings.current()) : null;
  const settings = openSettings({ folder: profile, fixed: room?.fixed ?? null, now: new Date() });
  if (room) {
    const tokens = trainingToken(room.server.issueToken, settings.current);
    return { keyStore, room, settings, tokens, pasted: null, saveSettings: settings.save };
  }
  const pasted = pastedToken(openVault(join(profile, "vault.json"), keyStore), settings.current);
  const hasToken = async () => (await pasted.state()) !== "none";
  const saveSettings = guardServer({ settings, hasToken, ask });
  return { keyStore, room, settings, tokens: pasted, pasted, saveSettings };
}

async function testWith(wire: Wire, tokens: TokenSource): Promise<ConnectionReport> {
  const { endpoint, token } = await tokens.current();
  const outcome = token === null ? "fails" : "works";
  return wire.test({ endpoint, tryToken: async () => ({ outcome, token }) });
}

/** The way out of this PC. Passwords and certificates are still to come. */
function openWay(settings: () => StationSettings, userAgent: string) {
  const systemProxy = createSystemProxy({
    execPath: process.execPath,
    args: ownArguments({
      isPackaged: app.isPackaged,
      appPath: app.getAppPath(),
      hasSandbox: !app.commandLine.hasSwitch("no-sandbox"),
    }),
    now: Date.now,
  });
  const way = openNetworkLater({
    settings,
    proxyPassword: async () => null,
    clientCertificate: async () => null,
    systemProxy: systemProxy.ask,
    now: Date.now,
  });
  return {
    wire: openWire({ userAgent, now: Date.now, network: way }),
    networkChanged() {
      systemProxy.forget();
      void way.networkChanged();
    },
    async close() {
      systemProxy.close();
      await way.close();
    },
  };
}

/** Guards every way out of the window; gives the one that comes back in the other mode. */
function guardLeaving(
  { window, baseFolder }: StationParts,
  guards: Omit<QuitContext, "app" | "window">,
): (next: Mode) => void {
  reopenAfterCrash(window, guards.ask);
  const leave = guardQuit({ ...guards, app, window });
  return (next) =>
    void leave(() => {
      writeMode(baseFolder, next);
      app.relaunch({ args: restartArguments(process.argv.slice(1)) });
    });
}

/** The outbox with its courier, and how many documents they held when one of them changed last. */
function openOutbox(context: OutboxParts) {
  const onChange = (jobId: string) => {
    context.onChange(jobId);
    void count();
  };
  const common = { ...context, store: memoryJobStore(), clock: systemClock, onChange };
  const courier = createCourier({ ...common, random: Math.random });
  // The pages lie in memory.
  const limits = { jobs: 200, bytes: 512_000_000 };
  const outbox = createOutbox({ ...common, courier, limits });
  let undelivered = 0;
  async function count(): Promise<void> {
    undelivered = await outbox.undelivered();
  }
  return { courier, outbox, undeliveredLately: () => undelivered };
}

/** Watches the network that the base address needs; this PC itself, as in training, needs none. */
function watchStationsNetwork(
  settings: () => StationSettings,
  onChange: (online: boolean) => void,
): NetworkWatch {
  const isOnThisPc = () => isLoopback(new URL(settings().baseAddress).hostname);
  return watchNetwork(() => isOnThisPc() || net.isOnline(), onChange);
}
