import type { OfferedScan, TakenScan } from "../../preload/contract/scans.ts";
import type { Station } from "../bridge/bridge.ts";
import type { NoticeReason } from "./notice.ts";

/** The files that came, and why one of them did not. */
interface TakenFiles {
  readonly files: readonly Blob[];
  readonly missing: NoticeReason | null;
}

const reasons = {
  gone: "scan-gone",
  "too-large": "file-too-large",
} as const satisfies Record<Exclude<TakenScan["kind"], "taken">, NoticeReason>;

/** Fetches offered scans from main, in their order. */
export async function takeScans(
  station: Pick<Station, "request">,
  scans: readonly OfferedScan[],
): Promise<TakenFiles> {
  const files: Blob[] = [];
  let missing: NoticeReason | null = null;
  for (const { id } of scans) {
    const taken = await station.request("scan:take", id).catch(() => ({ kind: "gone" }) as const);
    if (taken.kind === "taken") files.push(new Blob([taken.bytes.slice()]));
    else missing = reasons[taken.kind];
  }
  return { files, missing };
}
