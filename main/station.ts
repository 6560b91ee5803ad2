import { stub } from "./pending.ts";
import type { Mode, StationInfo } from "../preload/contract/station.ts";
import type { StationSettings } from "../preload/contract/settings.ts";
import type { Courier } from "./outbox/courier.ts";

interface StationContext {
  mode: Mode;
  version: string;
  operator: string;
  keyStore: boolean;
  settings: () => StationSettings;
  hasToken: () => Promise<boolean>;
  courier: Pick<Courier, "barrier" | "reach">;
  isOnline: () => boolean;
}

/** The station as the top bar shows it, from what is known at this moment. */
export async function stationInfo(context: StationContext): Promise<StationInfo> {
  const { mode, version, operator, keyStore } = context;
  const { stationName } = context.settings();
  return {
    mode,
    version,
    stationName,
    operator,
    keyStore,
    connection: await connection(context),
    bench: stub.bench,
    signIn: null,
    policy: { kind: "none" },
    lockAfterMinutes: 5,
  };
}

async function connection(context: StationContext): Promise<StationInfo["connection"]> {
  const barrier = context.courier.barrier();
  const reach = context.courier.reach();
  if (context.settings().domainId === "" || barrier === "not-set-up") return "not-set-up";
  if (barrier === "certificate") return "not-trusted";
  if (barrier === "sign-in" || !(await context.hasToken())) return "sign-in-needed";
  if (reach === "offline" || !context.isOnline()) return "offline";
  return reach === "unreachable" ? "unreachable" : "online";
}

/** Tells of the station when it is not as it was told last. */
export function createStationTeller(
  read: () => Promise<StationInfo>,
  tell: (station: StationInfo) => void,
): () => void {
  let last = "";
  async function tellIfNew(): Promise<void> {
    const station = await read();
    const now = JSON.stringify(station);
    if (now === last) return;
    last = now;
    tell(station);
  }
  return () => void tellIfNew();
}
