import { app } from "electron";
import { ownArguments } from "./errand/start-errand.ts";
import { createSystemProxy } from "./errand/system-proxy.ts";
import { proxiesTo } from "./network/proxy-list.ts";
import type { NetworkContext } from "./network/open-network.ts";
import { openNetworkLater } from "./network/network-later.ts";

/** The way out of this PC: by the bank's proxy where there is one, with the authorities that the bank trusts. */
export function assembleNetwork(
  context: Pick<NetworkContext, "settings" | "proxyPassword" | "passwordFor" | "clientCertificate">,
) {
  const systemProxy = createSystemProxy({
    execPath: process.execPath,
    args: ownArguments({
      isPackaged: app.isPackaged,
      appPath: app.getAppPath(),
      hasSandbox: !app.commandLine.hasSwitch("no-sandbox"),
    }),
    now: Date.now,
  });
  const way = openNetworkLater({ ...context, systemProxy: systemProxy.ask, now: Date.now });
  return {
    way,
    systemProxies: (origins: readonly string[]) => proxiesTo(origins, systemProxy.ask),
    /** The PC's network is another one now: what was found out about proxies no longer holds. */
    changed(): void {
      systemProxy.forget();
      void way.networkChanged();
    },
    async close(): Promise<void> {
      await way.close();
      systemProxy.close();
    },
  };
}
