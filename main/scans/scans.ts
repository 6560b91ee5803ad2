import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { OfferedScan, ScanFolder, TakenScan } from "../../preload/contract/scans.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { Clock } from "../outbox/runner.ts";
import { createArrivals } from "./arrivals.ts";
import { listScans } from "./list-scans.ts";
import { takeScan } from "./take-scan.ts";

/** The folder that a scanner saves into, and what it has brought. */
export interface Scans {
  folder: () => ScanFolder;
  /** The bytes of an offered scan, which is offered no longer. */
  take: (id: string) => Promise<TakenScan>;
  leave: (id: string) => void;
  end: () => void;
}

interface Watching {
  settings: () => Pick<StationSettings, "scans">;
  clock: Clock;
  onChange: () => void;
}

const restBetweenLooks = 1000;
// On a slow share, or in a folder of thousands, the looks take a small part of the time only.
const restPerLook = 20;
// What nobody took in this time was not for the customer who stands here now.
const offeredFor = 10 * 60_000;
const mostOffered = 20;

/**
 * Looks into the scanner's folder again and again, and offers what comes in. A share tells nobody of its changes, so
 * it is looked at rather than listened to.
 */
export function watchScans({ settings, clock, onChange }: Watching): Scans {
  const folder = () => settings().scans.folder;
  let watched = "";
  let arrivals = createArrivals();
  let standing: ScanFolder["standing"] = "off";
  let offered: readonly OfferedScan[] = [];
  let cancel = clock.after(0, () => void lookOn());
  let hasEnded = false;

  function become(next: ScanFolder): void {
    const isNew = next.standing !== standing || !isSame(next.offered, offered);
    ({ standing, offered } = next);
    if (isNew) onChange();
  }

  async function look(): Promise<void> {
    const now = folder();
    if (now !== watched) {
      watched = now;
      arrivals = createArrivals();
      become({ standing: "off", offered: [] });
    }
    if (now === "") return;
    const listing = await listScans(now);
    // Set to another one meanwhile, or taken away.
    if (folder() !== now) return;
    if (listing === null) return become({ standing: "away", offered: [] });
    const at = clock.now();
    const come = arrivals.look(listing);
    const still = offered.filter(
      (scan) => listing.has(scan.name) && !come.includes(scan.name) && isFresh(scan, at),
    );
    const fresh = come.map((name) => ({ id: randomUUID(), name, at: new Date(at).toISOString() }));
    become({ standing: "watched", offered: [...still, ...fresh].slice(-mostOffered) });
  }

  async function lookOn(): Promise<void> {
    const begun = clock.now();
    await look();
    if (hasEnded) return;
    const rest = Math.max(restBetweenLooks, restPerLook * (clock.now() - begun));
    cancel = clock.after(rest, () => void lookOn());
  }

  function leave(id: string): OfferedScan | undefined {
    const scan = offered.find((one) => one.id === id);
    if (scan) become({ standing, offered: offered.filter((one) => one !== scan) });
    return scan;
  }

  return {
    folder: () => ({ standing, offered: [...offered] }),
    async take(id) {
      const scan = leave(id);
      return scan ? takeScan(join(watched, scan.name)) : { kind: "gone" };
    },
    leave: (id) => void leave(id),
    end() {
      hasEnded = true;
      cancel();
    },
  };
}

function isFresh({ at }: OfferedScan, now: number): boolean {
  return now - Date.parse(at) < offeredFor;
}

function isSame(one: readonly OfferedScan[], other: readonly OfferedScan[]): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);
}
