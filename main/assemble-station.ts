import { dialog, type BrowserWindow, type MessageBoxOptions } from "electron";
import type { Mode, StationInfo } from "../preload/contract/station.ts";
import type { TokenTried } from "./artemis/test-connection.ts";
import { assembleAudit } from "./assemble-audit.ts";
import { assembleAccess } from "./assemble-access.ts";
import { assembleBench } from "./assemble-bench.ts";
import { assembleOutbox } from "./assemble-outbox.ts";
import { watchStanding } from "./audit/watch-standing.ts";
import type { StationAccess } from "./auth/access.ts";
import type { Bench } from "./bench/bench.ts";
import { mayPass } from "./bench/gate.ts";
import { signInAtBench } from "./bench/sign-in-at-bench.ts";
import { choosePlaceOver } from "./choose-place.ts";
import { createHandlers } from "./handlers.ts";
import type { Answering } from "./ipc.ts";
import { guardLeaving } from "./leaving.ts";
import type { Operators } from "./operators/operators.ts";
import { printReceipt, receiptPdf } from "./receipts/receipt-window.ts";
import { watchScans, type Scans } from "./scans/scans.ts";
import { createStationTeller, stationInfo } from "./station.ts";
import { systemClock as clock } from "./system-clock.ts";
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

const paper = { pdf: receiptPdf, print: printReceipt };

/** Everything behind the window, put together while the window is loading. */
export async function assembleStation(parts: StationParts): Promise<Answering> {
  const { window, mode, version, profile } = parts;
  const userAgent = `Branchscan/${version}`;
  const ask = async (question: MessageBoxOptions) =>
    (await dialog.showMessageBox(window, question)).response;
  const teller = createStationTeller((info) => tellWindow(window, "station:changed", info));
  const tellStation = teller.tell;
  const standing = watchStanding();
  const onChange = () => {
    tellStation();
    standing.look();
  };
  const common = { window, mode, version, profile, userAgent, onChange };
  const askAtBench = onlyWhile(() => !bench.isLocked(), ask);
  const custody = await assembleAccess({ ...common, ask: askAtBench });
  const { access, settings, room, policy, administrator } = custody;
  const auditing = await assembleAudit({ ...custody, ...common, operator: () => bench.operator() });
  const { record } = auditing;
  const { bench, operators } = await assembleBench({ ...custody, ...common });
  standing.follow({ bench, policy, administrator }, record);
  const operator = () => bench.operator()?.name ?? "";
  const operatorId = () => {
    const occupant = bench.operator();
    return occupant?.by === "sign-in" ? occupant.id : null;
  };
  const sending = await assembleOutbox({
    ...custody,
    record,
    mode,
    profile,
    userAgent,
    operator,
    operatorId,
    tokens: access.tokens,
    settings: settings.current,
    onNetwork: tellStation,
    onChange(jobId) {
      tellWindow(window, "outbox:changed", { jobId });
      tellStation();
    },
  });
  const scans = watchScans({ settings: settings.current, clock, onChange: tellStation });
  const shown = { ...custody, ...sending, mode, version, operator, bench, scans };
  const station = () => stationInfo({ ...shown, signIn: room ? null : access.signIn });
  teller.follow(station);
  return answering(parts, {
    custody,
    auditing,
    bench,
    operators,
    sending,
    scans,
    ask,
    tellStation,
    station,
  });
}

interface Assembled {
  custody: Awaited<ReturnType<typeof assembleAccess>>;
  auditing: Awaited<ReturnType<typeof assembleAudit>>;
  bench: Bench;
  operators: Operators;
  sending: Awaited<ReturnType<typeof assembleOutbox>>;
  scans: Scans;
  ask: (question: MessageBoxOptions) => Promise<number>;
  tellStation: () => void;
  station: () => Promise<StationInfo>;
}

/** What answers the window, and guards every way out, over the assembled parts. */
function answering(parts: StationParts, assembled: Assembled): Answering {
  const { custody, auditing, bench, operators, sending, scans, ask, tellStation, station } =
    assembled;
  const { window, version } = parts;
  const { access, settings, room, policy } = custody;
  const { courier, outbox, wire } = sending;
  const close = async () => {
    bench.end();
    scans.end();
    await auditing.endForwarding();
    await sending.close();
    await custody.close();
    await auditing.close();
  };
  const waysOut = guardLeaving({ ...parts, ...auditing, policy }, { ...sending, ask, close });
  custody.followPolicy(() => {
    waysOut.obeyPolicy();
    auditing.followCollector();
  });
  const release = () => courier.release(["sign-in", "other-operator"]);
  const handlers = createHandlers({
    ...custody,
    ...auditing,
    secrets: access.secrets,
    signIn: signInAtBench({ bench, signIn: access.signIn, release }),
    mayChange: (path) => !bench.isLocked() && !settings.isLocked(path),
    bench,
    operators,
    courier,
    outbox,
    scans,
    tellStation,
    switchMode: waysOut.switchMode,
    station: () => {
      parts.windowIsReady();
      return station();
    },
    testConnection: () => wire.test({ endpoint: settings.current(), tryToken: tryWith(access) }),
    training: room && { ...room.server, specimens: () => readSpecimens(parts.specimensFolder) },
    choosePlace: choosePlaceOver(window),
    paper,
    lists: settings.current,
    version,
    now: () => new Date(),
  });
  return {
    handlers: auditing.audited(handlers, operators),
    mayPass: (name) => mayPass(name, bench.isLocked()),
  };
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
