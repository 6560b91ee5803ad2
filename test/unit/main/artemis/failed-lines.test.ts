import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { createDispatcher } from "../../../../main/network/dispatcher.ts";
import { trustedRoots } from "../../../../main/network/trust.ts";
import { transportFailure } from "../../../../main/artemis/transport-failure.ts";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { startHastyServer } from "../../../servers/hasty-server.ts";
import { deafPort } from "../../../servers/listen.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import { answerText, startScriptedServer } from "../../../servers/scripted-server.ts";

/** More than the kernel's buffers take, so that the body is still going out when the server acts. */
const largeDocument = () => documentOf({ front: pageOf(pictureBytes(24_000_000)) });

describe("an early answer", () => {
  it.for([
    [401, { kind: "unauthorized", contentWentOut: false, serverSaid: "No." }],
    [403, { kind: "held", reason: "forbidden", contentWentOut: false, serverSaid: "No." }],
    [413, { kind: "held", reason: "too-large", contentWentOut: false, serverSaid: "No." }],
    [503, { kind: "later", reason: "busy", contentWentOut: false, serverSaid: "No." }],
  ] as const)("%i is heard although the server hangs up on the body", async ([status, outcome]) => {
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        await connection.send(answerText(status, "No.", { Connection: "close" }));
        connection.destroy();
      }),
    );
    expect(await updateDocument(target, largeDocument(), contextFor(server))).toEqual(outcome);
  });

  it("is hardly ever lost, even when the server runs beside us and hangs up at once", async () => {
    const server = await opened(startHastyServer());
    const bytes = pictureBytes(8_000_000);
    const front = {
      ...pageOf(bytes),
      async *open() {
        for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
      },
    };
    let heard = 0;
    for (let round = 0; round < 20; round += 1) {
      const outcome = await updateDocument(target, documentOf({ front }), contextFor(server));
      if (outcome.kind === "held" && outcome.reason === "too-large") heard += 1;
    }
    // Without a look at the network before each write it is one or none; a busy PC loses one or two.
    expect(heard).toBeGreaterThanOrEqual(14);
  });

  it("200 before the document is out is not taken for delivered", async () => {
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        await connection.send(answerText(200, "<html>Welcome to our Wi-Fi</html>"));
        connection.destroy();
      }),
    );
    expect(await updateDocument(target, largeDocument(), contextFor(server))).toEqual({
      kind: "later",
      reason: "connection-lost",
      contentWentOut: false,
    });
  });
});

describe("a line that fails", () => {
  it("waits as unreachable when the connection is refused", async () => {
    const baseAddress = `http://127.0.0.1:${await deafPort(createServer())}`;
    expect(await updateDocument(target, documentOf(), contextFor({ baseAddress }))).toEqual({
      kind: "later",
      reason: "unreachable",
      contentWentOut: false,
    });
  });

  it("waits as unreachable, not as offline, when the name is not found: it may be mistyped", async () => {
    const baseAddress = "https://artemis.invalid";
    expect(await updateDocument(target, documentOf(), contextFor({ baseAddress }))).toEqual({
      kind: "later",
      reason: "unreachable",
      contentWentOut: false,
    });
  });

  it.for(["ENETUNREACH", "ENETDOWN"])(
    "waits as offline when this PC has no way out: %s",
    (code) => {
      const failure = Object.assign(new Error(), { code });
      expect(transportFailure(failure, "not-begun")).toEqual({
        kind: "later",
        reason: "offline",
        contentWentOut: false,
      });
    },
  );

  it.for(["destroy", "reset"] as const)(
    "waits as connection lost when it breaks within the body: %s",
    async (way) => {
      const server = await opened(
        startScriptedServer(async (connection) => {
          await connection.readHead();
          await connection.readBody(100_000);
          connection[way]();
        }),
      );
      expect(await updateDocument(target, largeDocument(), contextFor(server))).toEqual({
        kind: "later",
        reason: "connection-lost",
        contentWentOut: false,
      });
    },
  );

  it.for(["end", "destroy", "reset"] as const)(
    "leaves the outcome unknown when it breaks after the body: %s",
    async (way) => {
      const server = await opened(
        startScriptedServer(async (connection) => {
          await connection.readRequest();
          connection[way]();
        }),
      );
      expect(await updateDocument(target, documentOf(), contextFor(server))).toEqual({
        kind: "later",
        reason: "outcome-unknown",
        contentWentOut: true,
      });
    },
  );

  it("leaves the outcome unknown when what answers does not speak HTTP", async () => {
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readRequest();
        await connection.send("220 mail.example ESMTP\r\n");
      }),
    );
    expect(await updateDocument(target, documentOf(), contextFor(server))).toMatchObject({
      kind: "later",
      reason: "outcome-unknown",
    });
  });

  it("waits as timed out when the body stands still, unknown when the answer never comes", async () => {
    const short = createDispatcher(trustedRoots(), { headers: 300 });
    const server = await opened(
      startScriptedServer(async (connection) => void (await connection.readHead())),
    );
    const context = contextFor(server, { dispatcher: short });
    expect(await updateDocument(target, largeDocument(), context)).toEqual({
      kind: "later",
      reason: "timed-out",
      contentWentOut: false,
    });
    expect(await updateDocument(target, documentOf(), context)).toEqual({
      kind: "later",
      reason: "outcome-unknown",
      contentWentOut: true,
    });
  });

  it("delivers unconfirmed when the answer breaks off after its 200", async () => {
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readRequest();
        await connection.send('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"id":');
        connection.end();
      }),
    );
    expect(await updateDocument(target, documentOf(), contextFor(server))).toEqual({
      kind: "delivered",
      confirmation: "unconfirmed",
      differences: [],
      server: {},
    });
  });

  it("ends at once when it is cancelled, before and while it sends", async () => {
    const sending = new AbortController();
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        sending.abort();
      }),
    );
    const context = contextFor(server, { signal: sending.signal });
    const during = updateDocument(target, largeDocument(), context);
    expect(await during).toEqual({ kind: "cancelled" });
    expect(await updateDocument(target, documentOf(), context)).toEqual({ kind: "cancelled" });
    expect(server.connections()).toBe(1);
  });
});
