import { isDeepStrictEqual } from "node:util";
import type { Dispatcher } from "undici";
import type { NetworkSettings } from "../../preload/contract/network.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { createAuthorityReader } from "./extra-authority.ts";
import { openTrust, type ClientCertificate, type Trust } from "./trust.ts";

/** All that the way out depends on, as it is at one moment. */
export interface NetworkFacts {
  settings: NetworkSettings;
  password: string | null;
  /** Names of the proxies that get it, where the system says which one to use; `null` where the settings do. */
  passwordFor: readonly string[] | null;
  identity: ClientCertificate | null;
  furtherAuthorities: readonly string[];
}

/** What was made for the facts of one moment. */
export interface Standing {
  facts: NetworkFacts;
  trust: Trust;
  dispatcher: Dispatcher;
}

/** Where the facts come from. */
export interface FactSources {
  settings(): { network: NetworkSettings };
  proxyPassword(): Promise<string | null>;
  passwordFor(): Promise<readonly string[]>;
  clientCertificate(): Promise<ClientCertificate | null>;
}

/**
 * Gives what keeps a dispatcher for the facts as they are: asked again, it gives the same one until a fact has
 * changed. Requests that are under way by then end in peace, on connections of which no other makes use.
 */
export function createStandings(
  sources: FactSources,
  open: (facts: NetworkFacts, trust: Trust) => Dispatcher,
) {
  const readAuthorities = createAuthorityReader();
  const inTurn = oneAtATime();
  const all = new Set<Dispatcher>();
  let latest: Standing | null = null;

  async function look(): Promise<NetworkFacts> {
    const settings = sources.settings().network;
    return {
      settings,
      password: settings.proxyUser === "" ? null : await sources.proxyPassword(),
      passwordFor: settings.proxy === "system" ? await sources.passwordFor() : null,
      identity: await sources.clientCertificate(),
      furtherAuthorities: await readAuthorities(settings.extraAuthorityFile),
    };
  }

  function retire(): void {
    const old = latest?.dispatcher;
    latest = null;
    if (old) void old.close().finally(() => all.delete(old));
  }

  async function present(): Promise<Standing> {
    const facts = await look();
    if (latest && isDeepStrictEqual(latest.facts, facts)) return latest;
    const trust = openTrust(facts.furtherAuthorities, facts.identity);
    retire();
    latest = { facts, trust, dispatcher: open(facts, trust) };
    all.add(latest.dispatcher);
    return latest;
  }

  return {
    /** Throws a `NetworkFailure` when a fact is unfit; nothing then goes out by the old ones. */
    present: () => inTurn(present),
    /** Lets go of the connections that are kept open, once they are idle. */
    retire: () => inTurn(async () => retire()),
    /** Ends all connections at once. */
    destroy: async () =>
      void (await Promise.all([...all].map((dispatcher) => dispatcher.destroy()))),
  };
}
