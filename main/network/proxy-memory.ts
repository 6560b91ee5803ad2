import type { Ways } from "./choose-ways.ts";
import { nameOf, type Proxy } from "./proxy-list.ts";

// As long as browsers put a proxy aside that they did not reach.
const asideFor = 5 * 60_000;

/** Remembers which proxies were not reached lately, so that the others come first. */
export function createProxyMemory(now: () => number) {
  const asideUntil = new Map<string, number>();
  const isAside = (proxy: Proxy) => (asideUntil.get(nameOf(proxy)) ?? 0) > now();
  return {
    notReached: (proxy: Proxy) => void asideUntil.set(nameOf(proxy), now() + asideFor),
    /** The same ways; those over proxies that were not reached lately come last. */
    inOrder(ways: Ways["ways"]): Ways["ways"] {
      const aside = ways.filter((way) => way.kind === "proxy" && isAside(way.proxy));
      return [...ways.filter((way) => !aside.includes(way)), ...aside];
    },
    forget: () => asideUntil.clear(),
  };
}

/** What remembers them. */
export type ProxyMemory = ReturnType<typeof createProxyMemory>;
