import type { BrowserWindow } from "electron";
import type { EventName } from "../preload/contract/channels.ts";
import type { EventData } from "../preload/contract/contract.ts";

/** Tells the window of an event of the contract; one that is gone hears nothing. */
export function tellWindow<Name extends EventName>(
  window: BrowserWindow,
  name: Name,
  data: EventData<Name>,
): void {
  if (!window.isDestroyed()) window.webContents.send(name, data);
}
