import { ok } from "node:assert/strict";
import { readDocument, type ReceivedDocument } from "../../main/training/read-document.ts";
import {
  answerText,
  startScriptedServer,
  type ScriptedConnection,
} from "../servers/scripted-server.ts";
import { submissionOf, type Version } from "./documents.ts";

/** What a server does with one request; `store` keeps what came, if it came whole. */
type Mood = (
  connection: ScriptedConnection,
  length: number,
  store: () => Promise<void>,
) => Promise<void>;

const echo = '{"id":77,"customerId":4711,"type":"PASSPORT","authenticity":"ORIGINAL"}';
const brief = () => new Promise((resolve) => setTimeout(resolve, 5));

const takes =
  (answer: () => string): Mood =>
  async (connection, _length, store) => {
    await store();
    await connection.send(answer());
  };
/** Reads all, may or may not have stored it, and answers no. */
const refuses =
  (status: number, headers: Record<string, string> = {}): Mood =>
  async (connection, length, store) => {
    if (Math.random() < 0.3) await store();
    else await connection.readBody(length);
    await connection.send(answerText(status, '{"detail":"Not now, not like this."}', headers));
  };

/** Every row of the failure table, each in the phases that it has. */
export function moodsOf(now: () => number): Readonly<Record<string, Mood>> {
  const date = () => new Date(now() + 3000).toUTCString();
  return {
    "hangs up before it reads": async (connection) => connection.destroy(),
    "resets before it reads": async (connection) => connection.reset(),
    "resets in the middle of the body": async (connection, length) => {
      await connection.readBody(Math.floor(length * Math.random()));
      connection.reset();
    },
    "hangs up after the body": async (connection, _length, store) => {
      await store();
      connection.destroy();
    },
    "resets after a body that it does not keep": async (connection, length) => {
      await connection.readBody(length);
      connection.reset();
    },
    "breaks off its answer": async (connection, _length, store) => {
      await store();
      await connection.send(answerText(200, echo).slice(0, -20));
      connection.destroy();
    },
    "breaks off in its head": async (connection, _length, store) => {
      await store();
      await connection.send("HTTP/1.1 200 OK\r\nContent-Ty");
      connection.destroy();
    },
    "says nothing at all": async (connection, _length, store) => {
      await store();
      await new Promise((resolve) => setTimeout(resolve, 400));
      connection.destroy();
    },
    "answers drop by drop": async (connection, _length, store) => {
      await store();
      const text = answerText(200, echo);
      for (let at = 0; at < text.length; at += 12) {
        await connection.send(text.slice(at, at + 12));
        await brief();
      }
    },
    "answers no HTTP": async (connection, length) => {
      await connection.readBody(length);
      await connection.send("SSH-2.0-OpenSSH_9.9\r\n\r\n");
      connection.destroy();
    },
    "refuses before it has read": async (connection) => {
      await connection.send(answerText(413, "Too large.", { Connection: "close" }));
      connection.end();
    },
    "is overloaded before it has read": async (connection) => {
      await connection.send(answerText(503, "", { Connection: "close", "Retry-After": "1" }));
      connection.destroy();
    },
    "takes it, empty": takes(() => answerText(200)),
    "takes it, unreadable": takes(() => answerText(200, "<html>Welcome to the portal</html>")),
    "takes it, with nonsense": takes(() => answerText(200, '{"type":12,"createdAt":{"time":"x"}}')),
    "takes it as 201": takes(() => answerText(201, echo)),
    ...Object.fromEntries(
      [400, 401, 403, 404, 408, 409, 413, 415, 422, 425, 429, 500, 501, 502, 503, 504].map(
        (status) => [`answers ${status}`, refuses(status)],
      ),
    ),
    "asks to wait in seconds": (...request) => refuses(503, { "Retry-After": "2" })(...request),
    "asks to wait until a date": (...request) =>
      refuses(429, { "Retry-After": date() })(...request),
    "sends elsewhere": refuses(302, { Location: "http://127.0.0.1:9/" }),
  };
}

const takesIt = takes(() => answerText(200, echo));
const lists = { types: ["PASSPORT"], authenticities: ["ORIGINAL"] };

/** A server in one of its moods for every request, and what it has stored meanwhile. */
export async function startNastyServer(now: () => number) {
  const moods = Object.entries(moodsOf(now));
  const stored = new Set<string>();
  const newest = new Map<string, number>();
  const faults: string[] = [];
  const met: Record<string, number> = {};
  let kind = false;

  function keep(documentId: string, received: ReceivedDocument): void {
    const version = Number(received.messages.number.replace(/\D+/, ""));
    if (!isWhole({ documentId, version }, received)) faults.push(`torn: ${documentId} ${version}`);
    if (version < (newest.get(documentId) ?? 0))
      faults.push(`older over newer: ${documentId} ${version}`);
    newest.set(documentId, version);
    stored.add(nameOf({ documentId, version }));
  }

  async function answerOne(connection: ScriptedConnection): Promise<void> {
    const head = await connection.readHead();
    const [name, mood] = kind || Math.random() < 0.35 ? ["takes it", takesIt] : pick(moods);
    met[name] = (met[name] ?? 0) + 1;
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    await mood(connection, length, async () => {
      const body = await connection.readBody(length);
      const boundary = /boundary=(\S+)/.exec(head)?.[1] ?? "";
      const received = readDocument(body, boundary, lists);
      if (received.kind !== "document") faults.push(`not as the contract says: ${received.detail}`);
      else keep(/\/document\/(\d+) /.exec(head)?.[1] ?? "", received);
    });
  }

  const server = await startScriptedServer(async (connection) => {
    for (;;) await answerOne(connection);
  });
  return {
    baseAddress: server.baseAddress,
    close: server.close,
    faults,
    met,
    newest,
    has: (version: Version) => stored.has(nameOf(version)),
    stored: () => stored.size,
    /** From now on it takes everything. */
    beKind(): void {
      kind = true;
    },
  };
}

const nameOf = ({ documentId, version }: Version) => `${documentId} ${version}`;

function isWhole(version: Version, { front, back }: ReceivedDocument): boolean {
  const sent = submissionOf(version);
  const isBack = sent.back ? back?.bytes.equals(sent.back.bytes) : back === null;
  return front.bytes.equals(sent.front.bytes) && isBack === true;
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  ok(item !== undefined);
  return item;
}
