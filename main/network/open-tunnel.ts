import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import { errorCode, isDistrust } from "../artemis/transport-failure.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { NetworkFailure } from "./network-failure.ts";
import { authority, nameOf, type Proxy } from "./proxy-list.ts";

/** What a tunnel is made of. */
export interface TunnelContext {
  proxy: Proxy;
  /** The server behind the proxy. */
  target: { host: string; port: number };
  /** The value of `Proxy-Authorization`, for this proxy; `null` for none. */
  authorization: string | null;
  /** Whom to believe that it is the proxy, where that is behind TLS. */
  trust: SecureContext;
  /** Until the tunnel stands, in milliseconds. */
  timeOut: number;
  signal?: AbortSignal | undefined;
}

/**
 * A connection to a server through a proxy (CONNECT, RFC 9110 §9.3.6). Throws a `NetworkFailure` that says
 * what of the proxy was in the way.
 */
export async function openTunnel(context: TunnelContext): Promise<Socket> {
  const expiry = AbortSignal.timeout(context.timeOut);
  const signal = context.signal ? AbortSignal.any([context.signal, expiry]) : expiry;
  const socket = await reachProxy(context, signal);
  try {
    return await askForTunnel(socket, context, signal);
  } catch (error) {
    socket.destroy();
    throw error instanceof NetworkFailure ? error : notReached(context.proxy, error, signal);
  }
}

async function reachProxy({ proxy, trust }: TunnelContext, signal: AbortSignal): Promise<Socket> {
  const { host, port, isSecure } = proxy;
  const socket = isSecure
    ? connectTls({
        host,
        port,
        secureContext: trust,
        rejectUnauthorized: true,
        ALPNProtocols: ["http/1.1"],
        ...(isIP(host) === 0 && { servername: host }),
      })
    : connectTcp({ host, port });
  socket.setNoDelay(true);
  // Whoever has it in hand hears of a failure elsewhere; without a listener a late one would end the program.
  socket.on("error", () => undefined);
  try {
    await once(socket, isSecure ? "secureConnect" : "connect", { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    const code = errorCode(error);
    if (!isSecure || !isDistrust(code)) throw notReached(proxy, error, signal);
    const words = `The proxy ${nameOf(proxy)} could not prove that it is the right one (${code}).`;
    throw new NetworkFailure("proxy-not-trusted", words, error);
  }
}

async function askForTunnel(
  socket: Socket,
  { target, authorization }: TunnelContext,
  signal: AbortSignal,
): Promise<Socket> {
  const path = authority(target.host, target.port);
  const asking = request({
    method: "CONNECT",
    path,
    createConnection: () => socket,
    signal,
    maxHeaderSize: 32_768,
    headers: {
      host: path,
      connection: "keep-alive",
      // What proxies older than RFC 9112 go by.
      "proxy-connection": "keep-alive",
      ...(authorization !== null && { "proxy-authorization": authorization }),
    },
  });
  asking.end();
  const { status, headers, first } = await answerTo(asking);
  // RFC 9110 §9.3.6: any 2xx.
  if (status < 200 || status > 299) throw judgeRefusal(status, headers, authorization !== null);
  if (first.length > 0) socket.unshift(first);
  return socket;
}

function answerTo(asking: ReturnType<typeof request>) {
  type Answer = { status: number; headers: IncomingMessage["headers"]; first: Buffer };
  return new Promise<Answer>((resolve, reject) => {
    asking.on("error", reject);
    asking.on("connect", (answer, _socket, first) =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, first }),
    );
  });
}

function notReached(proxy: Proxy, error: unknown, signal: AbortSignal): NetworkFailure {
  const cause = signal.aborted
    ? Object.assign(new Error("Timed out"), { code: "ETIMEDOUT" })
    : error;
  const code = errorCode(cause) || "no answer";
  const words = `The proxy ${nameOf(proxy)} was not reached (${code}).`;
  return new NetworkFailure("proxy-unreachable", words, cause);
}
