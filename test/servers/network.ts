import type { NetworkSettings } from "../../preload/contract/network.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { openNetwork, type Network, type NetworkContext } from "../../main/network/open-network.ts";

/** The way out with these settings, on a PC whose system names no proxy, short of patience. */
export function networkOf(
  settings: Partial<NetworkSettings> | (() => NetworkSettings) = {},
  changes: Partial<NetworkContext> = {},
): Network {
  const read =
    typeof settings === "function" ? settings : () => ({ ...defaultSettings.network, ...settings });
  return openNetwork({
    settings: () => ({ network: read() }),
    proxyPassword: async () => null,
    passwordFor: async () => [],
    clientCertificate: async () => null,
    systemProxy: async () => "DIRECT",
    now: Date.now,
    timeOuts: { connect: 2000, headers: 5000, body: 5000 },
    ...changes,
  });
}
