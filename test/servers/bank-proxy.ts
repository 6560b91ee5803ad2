import { createServer, type Server as HttpServer, type ServerResponse } from "node:http";
import { Server } from "proxy-chain";
import { listen } from "./listen.ts";
import type { Identity } from "./test-authority.ts";

/** A name for which every proxy here knows the way, and nothing else on this PC: this PC itself has no proxy. */
export const behindProxy = "artemis.bank.test";

interface BankProxyOptions {
  /** Who may go through; everybody without. */
  user?: { name: string; password: string };
  /** Behind TLS with this identity. */
  identity?: Identity;
}

/** What a proxy was asked for. */
interface Asked {
  host: string;
  user: string;
  password: string;
  headers: Record<string, unknown>;
}

/** A real proxy (proxy-chain) for which every name is this PC. */
export async function startBankProxy({ user, identity }: BankProxyOptions = {}) {
  const asked: Asked[] = [];
  const proxy = new Server({
    port: 0,
    host: "127.0.0.1",
    ...(identity ? { serverType: "https", httpsOptions: identity } : { serverType: "http" }),
    prepareRequestFunction({ username, password, hostname, port, request }) {
      asked.push({
        host: `${hostname}:${port}`,
        user: username,
        password,
        headers: { ...request.headers },
      });
      const isWelcome = !user || (user.name === username && user.password === password);
      return { requestAuthentication: !isWelcome, dnsLookup: thisPc };
    },
  });
  await proxy.listen();
  return {
    address: `${identity ? "https" : "http"}://127.0.0.1:${proxy.port}`,
    port: proxy.port,
    asked,
    sent: () => proxy.stats.connectRequestCount,
    hangUp: () => proxy.closeConnections(),
    close: () => proxy.close(true),
  };
}

type Lookup = NonNullable<
  NonNullable<Awaited<ReturnType<NonNullable<Server["prepareRequestFunction"]>>>>["dnsLookup"]
>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one form of many that net.connect uses
const thisPc = ((
  _name: string,
  options: { all?: boolean },
  done: (error: null, found: unknown, family?: number) => void,
) => {
  if (options.all) done(null, [{ address: "127.0.0.1", family: 4 }]);
  else done(null, "127.0.0.1", 4);
}) as unknown as Lookup;

/** A proxy that answers every CONNECT with this status and these headers. */
export async function startRefusingProxy(
  status: number,
  headers: Record<string, string | string[]> = {},
) {
  const heads: Record<string, unknown>[] = [];
  const server: HttpServer = createServer((_request, answer: ServerResponse) => answer.destroy());
  server.on("connect", (request, socket) => {
    heads.push({ ...request.headers });
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((one) => `${name}: ${one}\r\n`),
    );
    socket.on("error", () => undefined);
    socket.end(`HTTP/1.1 ${status} Scripted\r\n${lines.join("")}Content-Length: 0\r\n\r\n`);
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    heads,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
