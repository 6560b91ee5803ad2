import { app, dialog, net, type BrowserWindow, type MessageBoxOptions } from "electron";
import type { StationSettings } from "../preload/contract/settings.ts";
import type { Mode } from "../preload/contract/station.ts";
import type { TokenTried } from "./artemis/test-connection.ts";
import { isLoopback } from "./artemis/loopback.ts";
import { assembleAccess } from "./assemble-access.ts";
import { assembleBench } from "./assemble-bench.ts";
import type { StationAccess } from "./auth/access.ts";
import { mayPass } from "./bench/gate.ts";
import { signInAtBench } from "./bench/sign-in-at-bench.ts";
import { createHandlers } from "./handlers.ts";
import type { Answering } from "./ipc.ts";
import { restartArguments, writeMode } from "./mode.ts";
import { watchNetwork, type NetworkWatch } from "./network-watch.ts";
import { createCourier, type CourierContext } from "./outbox/courier.ts";
import { memoryJobStore } from "./outbox/memory-job-store.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { guardQuit, type QuitContext } from "./quitting.ts";
import type { ManagedPolicy } from "./settings/policy/open-policy.ts";
import { createStationTeller, stationInfo } from "./station.ts";
import { systemClock } from "./system-clock.ts";
import { tellWindow } from "./tell-window.ts";
import { readSpecimens } from "./training-room.ts";
import { reopenAfterCrash } from "./window-crash.ts";
import { openWire } from "./wire.ts";

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
  operator: () => string;
  settings: () => StationSettings;
}

/** Everything behind the window, put together while the window is loading. */
export async function assembleStation(parts: StationParts): Promise<Answering> {
  const { window, mode, version, profile } = parts;
  const ask = async (question: MessageBoxOptions) =>
    (await dialog.showMessageBox(window, question)).response;
  let tellStation = (): void => {};
  const onChange = () => tellStation();
  const userAgent = `Branchscan/${version}`;
  const custody = await assembleAccess({ window, mode, profile, userAgent, ask, onChange });
  const { access, settings, room, policy } = custody;
  const wire = openWire({ userAgent, now: Date.now, network: custody.network.way });
  const { bench, operators } = await assembleBench({ ...custody, window, mode, profile, onChange });
  const operator = () => bench.operator()?.name ?? "";

  const network = watchStationsNetwork(settings.current, (online) => {
    custody.network.changed();
    void (online ? courier.networkIsBack() : courier.networkIsAway());
    tellStation();
  });
  const { courier, outbox, undeliveredLately } = openOutbox({
    mode,
    operator,
    tokens: access.tokens,
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
      bench: bench.state,
      keyStore: custody.keyStore,
      settings: settings.current,
      signIn: async () => (room ? null : access.signIn.state()),
      policy: policy.standing,
    });
  tellStation = createStationTeller(station, (info) => tellWindow(window, "station:changed", info));
  const close = async () => {
    network.end();
    bench.end();
    await courier.stop();
    await custody.close();
  };
  const switchMode = guardLeaving(parts, { outbox, undeliveredLately, ask, close });
  const handlers = createHandlers({
    ...custody,
    secrets: access.secrets,
    signIn: signInAtBench({
      bench,
      signIn: access.signIn,
      release: () => courier.release(["sign-in"]),
    }),
    mayChange: (path) => !settings.isLocked(path),
    bench,
    operators,
    courier,
    outbox,
    tellStation,
    switchMode: (next) => {
      if (policy.mode() === null) switchMode(next);
    },
    station: () => {
      parts.windowIsReady();
      return station();
    },
    testConnection: () =>
      wire.test({ endpoint: settings.current(), tryToken: () => trialOf(access) }),
    training: room && { ...room.server, specimens: () => readSpecimens(parts.specimensFolder) },
  });
  obeyPolicy(policy, { mode, window, switchMode });
  return { handlers, mayPass: (name) => mayPass(name, bench.isLocked()) };
}

/** A try to get a token, as a step of the connection test. */
async function trialOf(access: StationAccess): Promise<TokenTried> {
  const trial = await access.tryToken();
  if (trial.kind === "works") return { outcome: "works", token: trial.access.token };
  const detail = trial.detail ?? trial.reason;
  return { outcome: "fails", token: null, detail };
}

/** The mode that the policy fixes, and a window without a menu where it says so. */
function obeyPolicy(
  policy: ManagedPolicy,
  {
    mode,
    window,
    switchMode,
  }: Pick<StationParts, "mode" | "window"> & { switchMode: (next: Mode) => void },
): void {
  const fixed = policy.mode();
  if (fixed !== null && fixed !== mode) switchMode(fixed);
  if (policy.kiosk()) window.removeMenu();
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
