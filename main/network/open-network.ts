import type { Socket } from "node:net";
import { Agent, errors, fetch as undiciFetch, type Dispatcher } from "undici";
import { limitAnswers } from "./answer-limit.ts";
import { chooseWays, type AskSystem, type Ways } from "./choose-ways.ts";
import { createDetour } from "./detour.ts";
import { createDispatcher, refuseUnsafe, usualTimeOuts, type TimeOuts } from "./dispatcher.ts";
import { openTunnel } from "./open-tunnel.ts";
import { nameOf, type Proxy } from "./proxy-list.ts";
import { createProxyMemory } from "./proxy-memory.ts";
import { createStandings, type FactSources, type NetworkFacts } from "./standing.ts";
import type { Trust } from "./trust.ts";

/** What the way out works with. */
export interface NetworkContext extends FactSources {
  systemProxy: AskSystem;
  /** Epoch milliseconds. */
  now: () => number;
  timeOuts?: Partial<TimeOuts>;
}

/** The station's only way out; follows the settings and the secrets as they change. */
export interface Network {
  /** https only, except to this PC; no redirects. */
  dispatcher: Dispatcher;
  /** The same for those who speak `fetch`: redirects are answers, an answer has 30 s and 2 MB. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  /** Whom the station believes now; throws a `NetworkFailure` when the extra file or the certificate is unfit. */
  trust(): Promise<Trust>;
  /** The ways to a server, in their order; throws a `NetworkFailure` where there is none. */
  waysTo(origin: string): Promise<Ways>;
  /** A connection through a proxy to a server, with the sign-in that the settings have for that proxy. */
  openTunnel(
    proxy: Proxy,
    target: { host: string; port: number },
    signal?: AbortSignal,
  ): Promise<Socket>;
  /** The PC is on another network: forgets which proxies were not reached, and lets idle connections go. */
  networkChanged(): Promise<void>;
  /** Ends everything at once. */
  close(): Promise<void>;
}

const fetchMs = 30_000;
const fetchBytes = 2_000_000;

/** Opens the way out; nothing is read or connected before the first request. */
export function openNetwork(context: NetworkContext): Network {
  const timeOuts = { ...usualTimeOuts, ...context.timeOuts };
  const memory = createProxyMemory(context.now);
  let isClosed = false;

  const waysBy = (facts: NetworkFacts) => (origin: string) =>
    chooseWays(origin, facts.settings, context.systemProxy);
  const tunnelBy =
    (facts: NetworkFacts, trust: Trust): Network["openTunnel"] =>
    (proxy, target, signal) =>
      openTunnel({
        proxy,
        target,
        signal,
        authorization: signIn(facts, proxy),
        trust: trust.proxies,
        timeOut: timeOuts.connect,
      });
  const standings = createStandings(context, (facts, trust) => {
    const detour = createDetour({
      waysTo: waysBy(facts),
      openTunnel: tunnelBy(facts, trust),
      memory,
    });
    return createDispatcher(trust.servers, timeOuts, detour);
  });

  async function present(): Promise<Dispatcher> {
    if (isClosed) throw new errors.ClientDestroyedError();
    const { dispatcher } = await standings.present();
    if (isClosed) throw new errors.ClientDestroyedError();
    return dispatcher;
  }
  const dispatcher = dispatcherOver(present);
  const bounded = dispatcher.compose(limitAnswers(fetchBytes));

  return {
    dispatcher,
    fetch: (url, init) => boundedFetch(bounded, url, init),
    trust: async () => (await standings.present()).trust,
    waysTo: async (origin) => {
      const { ways, source } = await waysBy((await standings.present()).facts)(origin);
      return { source, ways: memory.inOrder(ways) };
    },
    async openTunnel(proxy, target, signal) {
      const { facts, trust } = await standings.present();
      return tunnelBy(facts, trust)(proxy, target, signal);
    },
    async networkChanged() {
      memory.forget();
      await standings.retire();
    },
    async close() {
      isClosed = true;
      await standings.destroy();
    },
  };
}

/** A dispatcher that stays while others take turns behind it. */
function dispatcherOver(present: () => Promise<Dispatcher>): Dispatcher {
  // The agent itself is never dispatched to.
  return new Agent().compose(() => (options, handler) => {
    refuseUnsafe(options);
    void present()
      .catch(dispatcherThatFails)
      .then((chosen) => chosen.dispatch(options, handler));
    return true;
  });
}

/** Basic (RFC 7617), for the proxy that the settings name, or those that the system named when it was typed. */
function signIn(facts: NetworkFacts, proxy: Proxy): string | null {
  const { settings, password, passwordFor } = facts;
  const { proxyUser } = settings;
  if (proxyUser === "" || password === null) return null;
  if (passwordFor && !passwordFor.includes(nameOf(proxy))) return null;
  return `Basic ${Buffer.from(`${proxyUser}:${password}`, "utf8").toString("base64")}`;
}

/** Fails each request in undici's own way, body and signal included. */
function dispatcherThatFails(error: unknown): Dispatcher {
  const failure = error instanceof Error ? error : new Error("There is no way out.");
  return new Agent({ connect: (_options, callback) => callback(failure, null) });
}

async function boundedFetch(
  dispatcher: Dispatcher,
  url: string | URL,
  init: RequestInit = {},
): Promise<Response> {
  const expiry = AbortSignal.timeout(fetchMs);
  const signal = init.signal ? AbortSignal.any([init.signal, expiry]) : expiry;
  // Undici's own types and those that Node took over from an older one name the same things.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const options = { ...init, redirect: "manual", signal, dispatcher } as Parameters<
    typeof undiciFetch
  >[1];
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion, typescript/no-unsafe-type-assertion
  return (await undiciFetch(url, options)) as unknown as Response;
}
