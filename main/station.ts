import type { BenchState } from "../preload/contract/bench.ts";
import type { PolicyStanding } from "../preload/contract/policy.ts";
import type { SignInState } from "../preload/contract/sign-in.ts";
import type { ScanFolder } from "../preload/contract/scans.ts";
import type { Mode, StationInfo } from "../preload/contract/station.ts";
import type { StationSettings } from "../preload/contract/settings.ts";
import type { Courier } from "./outbox/courier.ts";

interface StationContext {
  mode: Mode;
  version: string;
  /** Who stands at the bench, or who locked it. */
  operator: () => string;
  bench: { state: () => BenchState };
  /** `null` in training mode, where nobody signs in. */
  signIn: { state: () => Promise<SignInState> } | null;
  policy: { standing: () => PolicyStanding };
  keyStore: boolean;
  outboxKept: Pick<StationInfo, "outbox" | "outboxDamage">;
  settings: { current: () => StationSettings };
  scans: { folder: () => ScanFolder };
  courier: Pick<Courier, "barrier" | "reach">;
  isOnline: () => boolean;
}

/** The station as the top bar shows it, from what is known at this moment. */
export async function stationInfo(context: StationContext): Promise<StationInfo> {
  const { mode, version, keyStore } = context;
  const { stationName, privacy } = context.settings.current();
  const signIn = (await context.signIn?.state()) ?? null;
  return {
    mode,
    version,
    stationName,
    operator: context.operator(),
    keyStore,
    connection: connection(context, signIn),
    bench: context.bench.state(),
    signIn,
    policy: context.policy.standing(),
    lockAfterMinutes: privacy.lockAfterMinutes,
    keepPagesHours: context.outboxKept.outbox === "sealed" ? privacy.keepPagesHours : 0,
    ...context.outboxKept,
    scans: offeredWhileOpen(context),
  };
}

// Names of files may name customers: behind the lock nobody reads them.
function offeredWhileOpen({ bench, scans }: StationContext): ScanFolder {
  const folder = scans.folder();
  return bench.state().state === "open" ? folder : { ...folder, offered: [] };
}

function connection(
  context: StationContext,
  signIn: SignInState | null,
): StationInfo["connection"] {
  const barrier = context.courier.barrier();
  const reach = context.courier.reach();
  if (context.settings.current().domainId === "" || barrier === "not-set-up") return "not-set-up";
  if (barrier === "certificate") return "not-trusted";
  const isSignedIn = signIn === null || signIn.state === "ready";
  if (barrier === "sign-in" || !isSignedIn) return "sign-in-needed";
  if (reach === "offline" || !context.isOnline()) return "offline";
  return reach === "unreachable" ? "unreachable" : "online";
}

/** Tells of the station when it is not as it was told last; of nothing before it knows whom to ask. */
export function createStationTeller(tell: (station: StationInfo) => void) {
  let read: (() => Promise<StationInfo>) | null = null;
  let last = "";
  async function tellIfNew(): Promise<void> {
    const station = await read?.();
    const now = JSON.stringify(station);
    if (!station || now === last) return;
    last = now;
    tell(station);
  }
  return {
    tell: () => void tellIfNew(),
    follow(station: () => Promise<StationInfo>): void {
      read = station;
    },
  };
}
