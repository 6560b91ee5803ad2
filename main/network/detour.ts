import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import type { Ways } from "./choose-ways.ts";
import type { Detour } from "./dispatcher.ts";
import { NetworkFailure } from "./network-failure.ts";
import type { Proxy } from "./proxy-list.ts";
import type { ProxyMemory } from "./proxy-memory.ts";

interface DetourContext {
  /** The ways to an origin; may throw a `NetworkFailure`. */
  waysTo: (origin: string) => Promise<Ways>;
  openTunnel: (proxy: Proxy, target: { host: string; port: number }) => Promise<Socket>;
  memory: Pick<ProxyMemory, "inOrder" | "notReached">;
}

/**
 * Connects by the first way on which the proxy is reached; a proxy that is not is put aside for a while. TLS
 * goes from end to end through the tunnel: a proxy sees the server's name and nothing else. A proxy that
 * answers has the last word, also when it refuses.
 */
export function createDetour({ waysTo, openTunnel, memory }: DetourContext): Detour {
  return (direct) => {
    async function connect(options: buildConnector.Options): Promise<Socket> {
      const { protocol, hostname, port } = options;
      const host = hostname.includes(":") ? `[${hostname}]` : hostname;
      const { ways } = await waysTo(`${protocol}//${host}${port ? `:${port}` : ""}`);
      let failure: NetworkFailure | null = null;
      for (const way of memory.inOrder(ways)) {
        if (way.kind === "direct") return join(direct, options);
        try {
          const target = { host: hostname, port: Number(port) || 443 };
          const httpSocket = await openTunnel(way.proxy, target);
          return await join(direct, { ...options, httpSocket });
        } catch (error) {
          if (!isUnreached(error)) throw error;
          memory.notReached(way.proxy);
          failure ??= error;
        }
      }
      throw failure ?? new NetworkFailure("proxy-unknown", "There is no way out.");
    }
    return (options, callback) => void answer(connect(options), callback);
  };
}

async function answer(
  connecting: Promise<Socket>,
  callback: buildConnector.Callback,
): Promise<void> {
  const [error, socket] = await connecting.then(
    (connected) => [null, connected] as const,
    (failure: unknown) => [asError(failure), null] as const,
  );
  if (error) callback(error, null);
  else callback(null, socket);
}

function join(
  connector: buildConnector.connector,
  options: buildConnector.Options,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    connector(options, (error, socket) => {
      if (error) {
        options.httpSocket?.destroy();
        reject(error);
      } else resolve(socket);
    });
  });
}

function isUnreached(error: unknown): error is NetworkFailure {
  return error instanceof NetworkFailure && error.fault === "proxy-unreachable";
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("Connecting failed.");
}
