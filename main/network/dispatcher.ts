import type { SecureContext } from "node:tls";
import { Agent, buildConnector, type Dispatcher } from "undici";
import { isLoopback } from "../artemis/loopback.ts";

/** How long to wait for what, in milliseconds. */
export interface TimeOuts {
  /** For the connection; with a proxy, for the tunnel and then once more for TLS in it. */
  connect: number;
  /** For the answer to begin, counted from the latest progress of the body. */
  headers: number;
  /** Between two pieces of the answer. */
  body: number;
}

export const usualTimeOuts: TimeOuts = { connect: 10_000, headers: 60_000, body: 30_000 };

/** Makes of a plain connector one that knows the ways through proxies. */
export type Detour = (direct: buildConnector.connector) => buildConnector.connector;

/**
 * The way to Artemis: https with these roots, http to this PC only; no redirects. HTTP/1.1, because a
 * refusal that comes while a page is still going out is then plain to see, and one upload gains nothing
 * from HTTP/2. Without a detour every server is reached directly.
 */
export function createDispatcher(
  trust: SecureContext,
  timeOuts: Partial<TimeOuts> = {},
  detour: Detour = (direct) => direct,
): Dispatcher {
  const { connect, headers, body } = { ...usualTimeOuts, ...timeOuts };
  const direct = buildConnector({
    allowH2: false,
    timeout: connect,
    secureContext: trust,
    // Said outright: an environment variable (NODE_TLS_REJECT_UNAUTHORIZED) could switch the default off.
    rejectUnauthorized: true,
  });
  const agent = new Agent({
    allowH2: false,
    headersTimeout: headers,
    bodyTimeout: body,
    connect: detour(direct),
  });
  return agent.compose((dispatch) => (options, handler) => {
    refuseUnsafe(options);
    return dispatch(options, handler);
  });
}

/** Throws where a request would leave this PC in plain HTTP. */
export function refuseUnsafe({ origin }: Pick<Dispatcher.DispatchOptions, "origin">): void {
  const { protocol, hostname } = new URL(String(origin));
  if (protocol !== "https:" && !isLoopback(hostname))
    throw new TypeError("Only https leaves this PC.");
}
