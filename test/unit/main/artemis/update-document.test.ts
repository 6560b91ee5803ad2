import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { startBusboyReceiver } from "../../../servers/busboy-receiver.ts";
import {
  contextFor,
  documentOf,
  details,
  pageOf,
  pictureBytes,
  target,
} from "../../../servers/outgoing.ts";
import { opened } from "../../../servers/opened.ts";
import { hasProgram } from "../../../servers/programs.ts";
import { startPythonReceiver } from "../../../servers/python-receiver.ts";
import { answerText, startScriptedServer } from "../../../servers/scripted-server.ts";
import { startStrictServer } from "../../../servers/strict-server.ts";

const front = pictureBytes(300_000);
const back = pictureBytes(200_000, "image/png");
const document = documentOf({ front: pageOf(front), back: pageOf(back, "image/png") });

describe("a document on its way to a strict server", () => {
  it("arrives byte for byte and is confirmed, ids beyond 2^53 to the last digit", async () => {
    const server = await opened(startStrictServer());
    const outcome = await updateDocument(
      target,
      document,
      contextFor(server, { token: server.issueToken() }),
    );
    expect(outcome).toMatchObject({
      kind: "delivered",
      confirmation: "confirmed",
      differences: [],
      server: {
        id: "9007199254740993",
        frontName: "front.jpg",
        backName: "back.png",
        updatedAt: expect.any(Number),
        updatedBy: "Training Officer",
      },
    });
    const stored = server.stored(target.customerId, target.documentId);
    expect(stored?.details).toEqual(details);
    expect(stored?.front.bytes?.equals(front)).toBe(true);
    expect(stored?.back?.bytes?.equals(back)).toBe(true);
  });

  it.for(["date-time", "date"] as const)(
    "is confirmed without a back and without an expiry date, dates as %s",
    async (dateFormat) => {
      const server = await opened(startStrictServer());
      const context = contextFor(server, { token: server.issueToken() });
      const outcome = await updateDocument(
        target,
        documentOf({ details: { ...details, expiryDate: null } }),
        { ...context, endpoint: { ...context.endpoint, dateFormat } },
      );
      expect(outcome).toMatchObject({ kind: "delivered", confirmation: "confirmed" });
      expect(server.stored(target.customerId, target.documentId)?.back).toBeNull();
    },
  );
});

describe("a document on its way to a parser of another make", () => {
  it("is read by busboy", async () => {
    const server = await opened(startBusboyReceiver());
    expect(await updateDocument(target, document, contextFor(server))).toMatchObject({
      kind: "delivered",
      confirmation: "unconfirmed",
    });
    const [json, first, second] = server.received;
    expect(server.received).toHaveLength(3);
    expect(json).toMatchObject({
      name: "document",
      fileName: null,
      contentType: "application/json",
    });
    expect(first).toMatchObject({
      name: "front",
      fileName: "front.jpg",
      contentType: "image/jpeg",
    });
    expect(second).toMatchObject({ name: "back", fileName: "back.png", contentType: "image/png" });
    expect(first?.bytes.equals(front)).toBe(true);
    expect(second?.bytes.equals(back)).toBe(true);
  });

  it.skipIf(!hasProgram("python3"))(
    "is read by Python's standard library (skipped without python3)",
    async () => {
      const server = await opened(startPythonReceiver());
      await updateDocument(target, document, contextFor(server));
      const { parts, defects } = await server.report();
      expect(defects).toEqual([]);
      expect(parts.map(({ name, fileName }) => [name, fileName])).toEqual([
        ["document", null],
        ["front", "front.jpg"],
        ["back", "back.png"],
      ]);
      expect(parts[1]?.sha256).toBe(createHash("sha256").update(front).digest("hex"));
      expect(parts[2]?.sha256).toBe(createHash("sha256").update(back).digest("hex"));
    },
  );
});

describe("the request", () => {
  it("has the contract's method, path and headers, below the base address's own path", async () => {
    const heads: string[] = [];
    const server = await opened(
      startScriptedServer(async (connection) => {
        heads.push((await connection.readRequest()).head);
        await connection.send(answerText(200));
      }),
    );
    const gateway = { baseAddress: `${server.baseAddress}/gateway/artemis//` };
    await updateDocument(target, document, contextFor(gateway));
    const [line, ...headers] = heads.join("").trimEnd().split("\r\n");
    expect(line).toBe(
      "PUT /gateway/artemis/api/customer/9223372036854775807/document/9007199254740993 HTTP/1.1",
    );
    const named = Object.fromEntries(headers.map((header) => header.toLowerCase().split(": ", 2)));
    expect(named).toMatchObject({
      authorization: "bearer test-token-0123456789",
      "x-domain-id": "6603",
      "user-agent": "branchscan/0.0.0-test",
      "content-length": expect.stringMatching(/^\d+$/),
    });
    expect(named).not.toHaveProperty("transfer-encoding");
  });

  it("tells its progress up to the last byte, at most once in 50 ms", async () => {
    const server = await opened(startStrictServer());
    let time = 0;
    const told: { sent: number; total: number }[] = [];
    await updateDocument(target, documentOf({ front: pageOf(pictureBytes(2_000_000)) }), {
      ...contextFor(server, { token: server.issueToken() }),
      now: () => (time += 10),
      onProgress: (progress) => told.push(progress),
    });
    const last = told.at(-1);
    expect(last?.sent).toBe(last?.total);
    expect(last?.total).toBeGreaterThan(2_000_000);
    expect(told.length).toBeGreaterThan(2);
    // 2 MB go out in some 19 pieces, 10 ms apart on this clock.
    expect(told.length).toBeLessThanOrEqual(6);
    expect(told.map(({ sent }) => sent)).toEqual(
      told.map(({ sent }) => sent).toSorted((a, b) => a - b),
    );
  });

  it("asks for no more of a 25 MB page than the socket has room for", async () => {
    const chunk = Buffer.alloc(256 * 1024, 0xff);
    let drawn = 0;
    const size = 100 * chunk.length;
    const page = {
      mediaType: "image/jpeg",
      size,
      async *open() {
        for (let count = 0; count < 100; count += 1) {
          drawn += chunk.length;
          yield chunk;
        }
      },
    } as const;
    const drawnBeforeRead = Promise.withResolvers<number>();
    const server = await opened(
      startScriptedServer(async (connection) => {
        const head = await connection.readHead();
        let before = -1;
        // The kernel's buffers fill while nothing is read; then the page must stand still.
        while (before !== drawn) {
          before = drawn;
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        drawnBeforeRead.resolve(drawn);
        await connection.readBody(Number(/content-length: (\d+)/i.exec(head)?.[1]));
        await connection.send(answerText(200));
        connection.end();
      }),
    );
    const outcome = await updateDocument(target, documentOf({ front: page }), contextFor(server));
    expect(await drawnBeforeRead.promise).toBeLessThan(size / 2);
    expect(outcome).toMatchObject({ kind: "delivered" });
  });

  it("throws what a page throws, so that a damaged store is not taken for a bad line", async () => {
    const server = await opened(startStrictServer());
    const damaged: ReturnType<typeof pageOf> = {
      mediaType: "image/jpeg",
      size: 10,
      // oxlint-disable-next-line require-yield
      async *open() {
        throw new Error("The seal is broken.");
      },
    };
    const context = contextFor(server, { token: server.issueToken() });
    await expect(updateDocument(target, documentOf({ front: damaged }), context)).rejects.toThrow(
      "seal",
    );
  });
});
