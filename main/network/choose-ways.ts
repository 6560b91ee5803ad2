import type { NetworkSettings } from "../../preload/contract/network.ts";
import { isLoopback } from "../artemis/loopback.ts";
import { NetworkFailure } from "./network-failure.ts";
import { parseProxyList, proxyAt, type Way } from "./proxy-list.ts";

/** The ways to a server, in the order to try them, and who says so. */
export interface Ways {
  source: "this-pc" | "settings" | "system";
  /** At least one, none of them unsupported. */
  ways: Exclude<Way, { kind: "unsupported" }>[];
}

/** Asks the system which proxies lead to an origin; gives Chromium's list of them. */
export type AskSystem = (origin: string) => Promise<string>;

/**
 * The ways to an origin by the settings; this PC itself is never reached through a proxy. Throws a
 * `NetworkFailure` where there is none.
 */
export async function chooseWays(
  origin: string,
  settings: NetworkSettings,
  askSystem: AskSystem,
): Promise<Ways> {
  if (isLoopback(new URL(origin).hostname)) return { source: "this-pc", ways: [direct] };
  switch (settings.proxy) {
    case "none":
      return { source: "settings", ways: [direct] };
    case "manual":
      return { source: "settings", ways: [manual(settings.proxyAddress)] };
    case "system":
      return { source: "system", ways: usable(parseProxyList(await askSystem(origin))) };
  }
}

const direct = { kind: "direct" } as const;

function manual(address: string): Ways["ways"][number] {
  const proxy = proxyAt(address);
  if (!proxy) throw new NetworkFailure("proxy-not-set", "No proxy is named in the settings.");
  return { kind: "proxy", proxy };
}

function usable(found: Way[]): Ways["ways"] {
  const ways = found.filter((way) => way.kind !== "unsupported");
  if (ways.length > 0) return ways;
  const unsupported = found.find((way) => way.kind === "unsupported");
  if (!unsupported) throw new NetworkFailure("proxy-unknown", "The system named no way out.");
  throw new NetworkFailure(
    "proxy-unsupported",
    `The system names a proxy of the kind ${unsupported.scheme}, which the station cannot use.`,
  );
}
