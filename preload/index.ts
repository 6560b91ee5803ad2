import { contextBridge, ipcRenderer } from "electron";
import { eventNames, requestNames, type EventName, type RequestName } from "./contract/channels.ts";

// The window gets two functions and the names of the channels, never ipcRenderer itself.
const requestChannels: readonly string[] = requestNames;
const eventChannels: readonly string[] = eventNames;

contextBridge.exposeInMainWorld("branchscan", {
  request(name: RequestName, input?: unknown): Promise<unknown> {
    if (!requestChannels.includes(name)) return Promise.reject(new Error("Unknown request"));
    return ipcRenderer.invoke(name, input);
  },
  on(name: EventName, listener: (data: unknown) => void): () => void {
    if (!eventChannels.includes(name)) throw new Error("Unknown event");
    const forward = (_event: unknown, data: unknown) => listener(data);
    ipcRenderer.on(name, forward);
    return () => ipcRenderer.off(name, forward);
  },
});
