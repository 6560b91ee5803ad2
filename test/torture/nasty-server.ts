import { ok } from "node:assert/strict";
import type { ArtemisId } from "../../preload/contract/artemis-id.ts";
import { documentAnswer } from "../../main/training/document-answer.ts";
import { readDocument, type ReceivedDocument } from "../../main/training/read-document.ts";
import { createRecords } from "../../main/training/records.ts";
import { startScriptedServer, type ScriptedConnection } from "../servers/scripted-server.ts";
import type { Random } from "../specimens/random.ts";
import { submissionOf, type Version } from "./documents.ts";
import { moods, takesIt } from "./moods.ts";

/** One content that the server has kept. */
export interface Arrival extends Version {
  /** Of the front page. */
  sha256: string;
}

interface ServerContext {
  random: Random;
  /** Epoch milliseconds of the torture's time. */
  now: () => number;
  /** Something happened: a request came, was kept, or was answered. */
  onEvent: () => void;
}

const lists = { types: ["PASSPORT"], authenticities: ["ORIGINAL"] };

/** A server in one of its moods for every request, and what it has kept meanwhile. */
export async function startNastyServer({ random, now, onEvent }: ServerContext) {
  const all = Object.entries(moods);
  const arrivals: Arrival[] = [];
  const newest = new Map<string, number>();
  const faults: string[] = [];
  const met: Record<string, number> = {};
  const records = createRecords({ keepPages: false, now });
  let isKind = false;

  function keep(documentId: ArtemisId, received: ReceivedDocument): string {
    const version = Number(received.details.number.replace(/\D+/, ""));
    if (!isWhole({ documentId, version }, received)) faults.push(`torn: ${documentId} ${version}`);
    if (version < (newest.get(documentId) ?? 0))
      faults.push(`older over newer: ${documentId} ${version}`);
    newest.set(documentId, version);
    const record = records.put({ customerId: "4711", documentId }, received);
    arrivals.push({ documentId, version, sha256: record.front.sha256 });
    onEvent();
    return documentAnswer(record);
  }

  async function answerOne(connection: ScriptedConnection): Promise<void> {
    const head = await connection.readHead();
    onEvent();
    const [name, mood] = isKind || random() < 0.6 ? ["takes it", takesIt] : pick(all, random);
    met[name] = (met[name] ?? 0) + 1;
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    async function store(begun: Buffer = Buffer.alloc(0)): Promise<string> {
      const rest = await connection.readBody(length - begun.length);
      const boundary = /boundary=(\S+)/.exec(head)?.[1] ?? "";
      const received = readDocument(Buffer.concat([begun, rest]), boundary, lists);
      if (received.kind === "document")
        return keep(/\/document\/(\d+) /.exec(head)?.[1] as ArtemisId, received);
      faults.push(`not as the contract says: ${received.message}`);
      return "{}";
    }
    await mood({ connection, length, random, now, store });
    onEvent();
  }

  const { baseAddress, close, refuse, listenAgain } = await startScriptedServer(
    async (connection) => {
      for (;;) await answerOne(connection);
    },
  );
  return {
    baseAddress,
    close,
    refuse,
    listenAgain,
    faults,
    met,
    /** In the order in which they came. */
    arrivals: (): readonly Arrival[] => arrivals,
    /** From now on it takes everything. */
    beKind(): void {
      isKind = true;
    },
  };
}

function isWhole(version: Version, { front, back }: ReceivedDocument): boolean {
  const sent = submissionOf(version);
  const isBack = sent.back ? back?.bytes.equals(sent.back.bytes) : back === null;
  return front.bytes.equals(sent.front.bytes) && isBack === true;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  ok(item !== undefined);
  return item;
}
