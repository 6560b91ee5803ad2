/** What of the bank's network keeps the station in. */
export type NetworkFault =
  /** A proxy is to be used and none is named. */
  | "proxy-not-set"
  /** The system did not say which proxy to use. */
  | "proxy-unknown"
  /** Only proxies of a kind that the station does not speak with. */
  | "proxy-unsupported"
  | "proxy-unreachable"
  /** The certificate of a proxy behind TLS. */
  | "proxy-not-trusted"
  /** 407: the proxy wants a user and a password, or does not take the ones it was given. */
  | "proxy-sign-in"
  /** The proxy lets nobody through to this server. */
  | "proxy-refused"
  /** The proxy works and does not reach the server either. */
  | "server-not-reached"
  /** The file with the further authority is missing or is none. */
  | "extra-authority"
  /** The client certificate that is kept cannot be used. */
  | "client-certificate";

/** A failure of the way out before any server was spoken with; its message may be shown and holds no secret. */
export class NetworkFailure extends Error {
  readonly fault: NetworkFault;
  /** Undici and others look for one. */
  readonly code: string;

  constructor(fault: NetworkFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "NetworkFailure";
    this.fault = fault;
    this.code = fault;
  }
}

/** The failure of the way out that an error is or wraps; `null` where it is something else. */
export function networkFailureIn(error: unknown): NetworkFailure | null {
  if (error instanceof NetworkFailure) return error;
  return error instanceof Error && error.cause !== undefined ? networkFailureIn(error.cause) : null;
}
