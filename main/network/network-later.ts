import type { Network, NetworkContext } from "./open-network.ts";

/** The way out for those who may never need it. */
export interface NetworkLater {
  /** Opens it at the first call. */
  open: () => Promise<Network>;
  /** Tells it, if it is open, that the PC is on another network. */
  networkChanged(): Promise<void>;
  close(): Promise<void>;
}

/** The way out; nothing of it is loaded before its first use: the window comes first. */
export function openNetworkLater(context: NetworkContext): NetworkLater {
  let opened: Promise<Network> | null = null;
  async function load(): Promise<Network> {
    const { openNetwork } = await import("./open-network.ts");
    return openNetwork(context);
  }
  return {
    open: () => (opened ??= load()),
    networkChanged: async () => (await opened)?.networkChanged(),
    close: async () => (await opened)?.close(),
  };
}
