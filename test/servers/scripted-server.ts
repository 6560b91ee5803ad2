import { once } from "node:events";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { listen } from "./listen.ts";
import type { Identity } from "./test-authority.ts";

/** One connection in the hands of a test's script; nothing is read from it but what the script asks for. */
export interface ScriptedConnection {
  /** The request's head, up to and with the empty line. */
  readHead(): Promise<string>;
  /** At least this many more bytes of the body. */
  readBody(atLeast: number): Promise<Buffer>;
  /** The head and the whole body by its Content-Length. */
  readRequest(): Promise<{ head: string; body: Buffer }>;
  send(text: string): Promise<void>;
  /** Ends the connection in good order. */
  end(): void;
  /** Closes at once; what has not been read turns it into a reset. */
  destroy(): void;
  /** Sends a TCP reset. */
  reset(): void;
}

/** A server that does what the test's script says, for each connection. */
export async function startScriptedServer(
  script: (connection: ScriptedConnection) => Promise<void>,
  identity?: Identity,
) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const onSocket = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.pause();
    socket.on("error", () => socket.destroy());
    script(connectionOf(socket)).catch(() => socket.destroy());
  };
  const server: Server = identity
    ? createTlsServer(identity, onSocket)
    : createTcpServer({ pauseOnConnect: true }, onSocket);
  server.on("connection", (socket: Socket) => sockets.add(socket));
  const port = await listen(server);
  return {
    port,
    baseAddress: `${identity ? "https" : "http"}://127.0.0.1:${port}`,
    connections: () => connections,
    /** Refuses connections until it listens again; those that are there go on. */
    refuse(): void {
      server.close();
    },
    async listenAgain(): Promise<void> {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server that reads each request to its end and gives it this answer. */
export function startAnsweringServer(
  status: number,
  body = "",
  headers: Record<string, string> = { "Content-Type": "application/json" },
) {
  return startScriptedServer(async (connection) => {
    await connection.readRequest();
    await connection.send(answerText(status, body, headers));
    connection.end();
  });
}

/** An answer as it stands on the wire. */
export function answerText(
  status: number,
  body = "",
  headers: Record<string, string> = {},
): string {
  const lines = Object.entries({
    ...headers,
    "Content-Length": String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Scripted\r\n${lines.join("")}\r\n${body}`;
}

function connectionOf(socket: Socket): ScriptedConnection {
  let held: Buffer[] = [];
  let heldBytes = 0;
  const chunks = socket.iterator({ destroyOnReturn: false });

  async function fill(enough: () => boolean): Promise<void> {
    while (!enough()) {
      const next = await chunks.next();
      if (next.done) throw new Error("The client hung up.");
      held.push(next.value);
      heldBytes += next.value.length;
    }
  }
  function takeAll(): Buffer {
    const taken = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    return taken;
  }
  async function readHead(): Promise<string> {
    await fill(() => Buffer.concat(held).includes("\r\n\r\n"));
    const read = takeAll();
    const end = read.indexOf("\r\n\r\n") + 4;
    held = [read.subarray(end)];
    heldBytes = read.length - end;
    return read.toString("latin1", 0, end);
  }
  async function readBody(atLeast: number): Promise<Buffer> {
    await fill(() => heldBytes >= atLeast);
    return takeAll();
  }

  return {
    readHead,
    readBody,
    async readRequest() {
      const head = await readHead();
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      return { head, body: await readBody(length) };
    },
    send: (text) =>
      new Promise((resolve, reject) => {
        socket.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    end: () => socket.end(),
    destroy: () => socket.destroy(),
    reset: () => socket.resetAndDestroy(),
  };
}
