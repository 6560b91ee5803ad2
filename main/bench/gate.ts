import { whileLocked, type RequestName } from "../../preload/contract/channels.ts";

const always: ReadonlySet<RequestName> = new Set(whileLocked);

/** Whether the station answers this request now: behind the lock only what shows it and opens it. */
export function mayPass(name: RequestName, isLocked: boolean): boolean {
  return !isLocked || always.has(name);
}
