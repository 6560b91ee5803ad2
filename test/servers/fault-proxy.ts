import { connect, createServer, type Socket } from "node:net";
import { setTimeout as passes } from "node:timers/promises";
import { listen } from "./listen.ts";

/** Where on its way a connection breaks. */
export type Phase =
  | "before-tls"
  | "in-tls"
  | "in-headers"
  | "in-body"
  | "after-body"
  | "in-answer-head"
  | "in-answer";

/** How: in good order, by a reset, not at all but for good, by other bytes, or by a byte now and then. */
export type Act = "end" | "reset" | "stall" | "garble" | "dribble";

export interface Fault {
  phase: Phase;
  act: Act;
}

interface Upstream {
  port: number;
  /** The proxy does not look into it: then it knows the phases by the lengths of TLS's records. */
  isTls: boolean;
}

/** Bytes that have gone up when a body counts as half way, and as out. The test's document is longer than both. */
const halfWay = 1_000_000;
const dribbleEveryMs = 20;

/** A TCP proxy before a server that lets each connection through, or breaks it where the test says. */
export async function startFaultProxy(upstream: Upstream, bodyBytes: number) {
  const faults: Fault[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    connections += 1;
    const up = connect({ port: upstream.port, host: "127.0.0.1", allowHalfOpen: true });
    for (const socket of [client, up]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
    relay({ client, up, isTls: upstream.isTls, bodyBytes }, faults.shift() ?? null);
  });
  const port = await listen(server);
  return {
    baseAddress: `${upstream.isTls ? "https" : "http"}://127.0.0.1:${port}`,
    connections: () => connections,
    /** The next connections meet these, one each; those after them none. */
    breakNext: (...next: Fault[]) => void faults.push(...next),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Line {
  client: Socket;
  up: Socket;
  isTls: boolean;
  bodyBytes: number;
}

function relay(line: Line, fault: Fault | null): void {
  const { client, up } = line;
  let sentUp = 0;
  let begun = Buffer.alloc(0);
  let broken: Act | null = null;

  function breakWith(act: Act): void {
    broken = act;
    if (act === "end") client.end();
    if (act === "reset") client.resetAndDestroy();
    if (act === "end" || act === "reset") up.destroy();
    if (act === "stall") for (const socket of [client, up]) socket.pause();
  }
  /** Passes bytes on; up to `whole` of them as they are, the others as the fault will have it. */
  function pass(to: Socket, chunk: Buffer, whole: number | null): void {
    if (broken === "garble") return void to.write(chunk.map((byte) => byte ^ 0x55));
    if (broken === "dribble") return void dribble(to, chunk);
    if (broken) return;
    if (whole === null || !fault) return write(to, chunk);
    if (whole > 0) to.write(chunk.subarray(0, whole));
    breakWith(fault.act);
    pass(to, chunk.subarray(whole), null);
  }
  function write(to: Socket, chunk: Buffer): void {
    const from = to === up ? client : up;
    if (to.write(chunk)) return;
    from.pause();
    to.once("drain", () => broken === "stall" || from.resume());
  }

  if (fault?.phase === "before-tls") breakWith(fault.act);
  client.on("data", (chunk: Buffer) => {
    const before = sentUp;
    sentUp += chunk.length;
    if (before < 65_536) begun = Buffer.concat([begun, chunk]);
    const at = fault && breakingUp(fault.phase, begun, line.isTls);
    pass(up, chunk, at !== null && at < sentUp ? Math.max(0, at - before) : null);
  });
  up.on("data", (chunk: Buffer) => {
    const isAnswer = sentUp >= line.bodyBytes;
    pass(client, chunk, fault && isAnswer ? breakingDown(fault.phase, chunk) : null);
  });
  client.on("end", () => broken === "stall" || up.end());
  up.on("end", () => broken === "stall" || client.end());
  client.on("close", () => up.destroy());
}

/** After how many bytes from the client this phase breaks; `null` when it does not, or not yet. */
function breakingUp(phase: Phase, begun: Buffer, isTls: boolean): number | null {
  if (phase === "in-tls") return 50;
  if (phase === "in-body") return halfWay;
  if (phase !== "in-headers") return null;
  const head = isTls ? secondApplicationRecord(begun) : 0;
  return head === null ? null : head + 100;
}

/** In TLS 1.3 (RFC 8446 §5.1) the first record of type 23 that a client sends is its Finished; the next is ours. */
function secondApplicationRecord(bytes: Buffer): number | null {
  let seen = 0;
  for (let at = 0; at + 5 <= bytes.length; at += 5 + bytes.readUInt16BE(at + 3)) {
    if (bytes.readUInt8(at) === 23) seen += 1;
    if (seen === 2) return at;
  }
  return null;
}

/** After how many bytes of the answer this phase breaks. */
function breakingDown(phase: Phase, answer: Buffer): number | null {
  if (phase === "after-body") return 0;
  if (phase === "in-answer-head") return 20;
  const headEnd = answer.indexOf("\r\n\r\n");
  return phase === "in-answer" ? (headEnd < 0 ? answer.length - 10 : headEnd + 24) : null;
}

async function dribble(to: Socket, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length && !to.destroyed; at += 1) {
    to.write(chunk.subarray(at, at + 1));
    await passes(dribbleEveryMs);
  }
}
