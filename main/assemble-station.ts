import { dialog, type BrowserWindow, type MessageBoxOptions } from "electron";
import type { Mode } from "../preload/contract/station.ts";
import type { TokenTried } from "./artemis/test-connection.ts";
import { assembleAccess } from "./assemble-access.ts";
import { assembleBench } from "./assemble-bench.ts";
import { assembleOutbox } from "./assemble-outbox.ts";
import type { StationAccess } from "./auth/access.ts";
import { mayPass } from "./bench/gate.ts";
import { signInAtBench } from "./bench/sign-in-at-bench.ts";
import { createHandlers } from "./handlers.ts";
import type { Answering } from "./ipc.ts";
import { guardLeaving } from "./leaving.ts";
import { createStationTeller, stationInfo } from "./station.ts";
import { tellWindow } from "./tell-window.ts";
import { readSpecimens } from "./training-room.ts";

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

/** Everything behind the window, put together while the window is loading. */
export async function assembleStation(parts: StationParts): Promise<Answering> {
  const { window, mode, version, profile } = parts;
  const userAgent = `Branchscan/${version}`;
  const ask = async (question: MessageBoxOptions) =>
    (await dialog.showMessageBox(window, question)).response;
  const teller = createStationTeller((info) => tellWindow(window, "station:changed", info));
  const tellStation = teller.tell;
  const common = { window, mode, profile, onChange: tellStation };
  const askAtBench = onlyWhile(() => !bench.isLocked(), ask);
  const custody = await assembleAccess({ ...common, userAgent, ask: askAtBench });
  const { access, settings, room, policy } = custody;
  const { bench, operators } = await assembleBench({ ...custody, ...common });
  const operator = () => bench.operator()?.name ?? "";
  const sending = await assembleOutbox({
    ...custody,
    mode,
    profile,
    userAgent,
    operator,
    tokens: access.tokens,
    settings: settings.current,
    onNetwork: tellStation,
    onChange(jobId) {
      tellWindow(window, "outbox:changed", { jobId });
      tellStation();
    },
  });
  const { courier, outbox, wire } = sending;
  const shown = { ...custody, ...sending, mode, version, operator, bench };
  const station = () => stationInfo({ ...shown, signIn: room ? null : access.signIn });
  teller.follow(station);
  const close = async () => {
    bench.end();
    await sending.close();
    await custody.close();
  };
  const waysOut = guardLeaving({ ...parts, policy }, { ...sending, ask, close });
  custody.followPolicy(waysOut.obeyPolicy);
  const release = () => courier.release(["sign-in"]);
  const handlers = createHandlers({
    ...custody,
    secrets: access.secrets,
    signIn: signInAtBench({ bench, signIn: access.signIn, release }),
    mayChange: (path) => !bench.isLocked() && !settings.isLocked(path),
    bench,
    operators,
    courier,
    outbox,
    tellStation,
    switchMode: waysOut.switchMode,
    station: () => {
      parts.windowIsReady();
      return station();
    },
    testConnection: () => wire.test({ endpoint: settings.current(), tryToken: tryWith(access) }),
    training: room && { ...room.server, specimens: () => readSpecimens(parts.specimensFolder) },
  });
  return { handlers, mayPass: (name) => mayPass(name, bench.isLocked()) };
}

/** Asks as before; whoever answers behind the lock need not be who was asked, so there it counts as a no. */
function onlyWhile(isOpen: () => boolean, ask: (question: MessageBoxOptions) => Promise<number>) {
  return async (question: MessageBoxOptions) => {
    const answer = await ask(question);
    return isOpen() ? answer : (question.cancelId ?? 0);
  };
}

/** A try to get a token, as a step of the connection test. */
function tryWith(access: StationAccess): () => Promise<TokenTried> {
  return async () => {
    const trial = await access.tryToken();
    if (trial.kind === "works") return { outcome: "works", token: trial.access.token };
    return { outcome: "fails", token: null, detail: trial.detail ?? trial.reason };
  };
}
