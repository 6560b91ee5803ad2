import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { Agent, type Dispatcher } from "undici";
import { isLoopback } from "./loopback.ts";

/** How long to wait for what, in milliseconds. */
export interface TimeOuts {
  connect: number;
  /** For the answer to begin, counted from the latest progress of the body. */
  headers: number;
  /** Between two pieces of the answer. */
  body: number;
}

const usualTimeOuts: TimeOuts = { connect: 10_000, headers: 60_000, body: 30_000 };

/**
 * Whom the station trusts: Node's own roots, those of the operating system (a bank's TLS inspection is normal)
 * and, where the administrator names one, an extra authority in PEM. Made once: reading the roots takes a while.
 */
export function trustedRoots(extraAuthority?: string): SecureContext {
  const roots = new Set([...getCACertificates("default"), ...getCACertificates("system")]);
  if (extraAuthority !== undefined) roots.add(extraAuthority);
  return createSecureContext({ ca: [...roots] });
}

/**
 * The way to Artemis: https with these roots, http to this PC only; no redirects. HTTP/1.1, because a
 * refusal that comes while a page is still going out is then plain to see, and one upload gains nothing
 * from HTTP/2.
 */
export function createDispatcher(
  trust: SecureContext,
  timeOuts: Partial<TimeOuts> = {},
): Dispatcher {
  const { connect, headers, body } = { ...usualTimeOuts, ...timeOuts };
  const agent = new Agent({
    allowH2: false,
    headersTimeout: headers,
    bodyTimeout: body,
    // Said outright: an environment variable (NODE_TLS_REJECT_UNAUTHORIZED) could switch the default off.
    connect: { timeout: connect, secureContext: trust, rejectUnauthorized: true },
  });
  return agent.compose((dispatch) => (options, handler) => {
    if (!isSafe(String(options.origin))) throw new TypeError("Only https leaves this PC.");
    return dispatch(options, handler);
  });
}

function isSafe(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || isLoopback(hostname);
}
