import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createDispatcher, trustedRoots } from "../../../../main/artemis/dispatcher.ts";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { deafPort } from "../../../servers/listen.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import {
  answerText,
  startAnsweringServer,
  startScriptedServer,
} from "../../../servers/scripted-server.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
async function opened<Closing extends { close(): unknown }>(starting: Promise<Closing>) {
  const server = await starting;
  open.push(server);
  return server;
}

/** More than the kernel's buffers take, so that the body is still going out when the server acts. */
const largeDocument = () => documentOf({ front: pageOf(pictureBytes(24_000_000)) });
const now = () => Date.parse("2026-01-01T00:00:00Z");

async function answered(status: number, body = "", headers: Record<string, string> = {}) {
  const server = await opened(startAnsweringServer(status, body, headers));
  return updateDocument(target, documentOf(), contextFor(server, { now }));
}

describe("an answer that is no success", () => {
  it.for([
    [408, "timed-out"],
    [425, "busy"],
    [429, "busy"],
    [500, "server-error"],
    [502, "server-error"],
    [503, "busy"],
    [504, "timed-out"],
    [599, "server-error"],
  ] as const)("%i waits: %s", async ([status, reason]) => {
    expect(await answered(status, "<html><title>Sorry</title></html>")).toEqual({
      kind: "later",
      reason,
      contentWentOut: true,
      serverSaid: "Sorry",
    });
  });

  it.for([
    ["120", now() + 120_000],
    ["Thu, 01 Jan 2026 00:05:00 GMT", now() + 300_000],
  ] as const)("503 with Retry-After %s waits until then", async ([header, notBefore]) => {
    expect(await answered(503, "", { "Retry-After": header })).toEqual({
      kind: "later",
      reason: "busy",
      notBefore,
      contentWentOut: true,
    });
  });

  it("401 asks for another token", async () => {
    expect(await answered(401, '{"error":"invalid_token"}')).toEqual({
      kind: "unauthorized",
      serverSaid: "invalid_token",
    });
  });

  it.for([
    [403, "forbidden"],
    [404, "not-found"],
    [400, "refused"],
    [409, "refused"],
    [415, "refused"],
    [422, "refused"],
    [418, "refused"],
    [413, "too-large"],
  ] as const)("%i holds: %s", async ([status, reason]) => {
    expect(await answered(status, '{"detail":"Because."}')).toEqual({
      kind: "held",
      reason,
      contentWentOut: true,
      serverSaid: "Because.",
    });
  });

  it.for([301, 302, 303, 307, 308])("%i holds and is not followed", async (status) => {
    const elsewhere = await opened(startAnsweringServer(200));
    expect(await answered(status, "", { Location: `${elsewhere.baseAddress}/` })).toEqual({
      kind: "held",
      reason: "redirected",
      contentWentOut: true,
    });
    expect(elsewhere.connections()).toBe(0);
  });

  it("500 that speaks of a size limit holds: too large", async () => {
    const body =
      '{"status":500,"error":"Internal Server Error","message":"Maximum upload size exceeded"}';
    expect(await answered(500, body)).toMatchObject({ kind: "held", reason: "too-large" });
  });

  it("500 without a cause holds a page above 1 MiB, and one with another cause waits", async () => {
    const send = async (message: string) => {
      const body = JSON.stringify({ status: 500, error: "Internal Server Error", message });
      const server = await opened(startAnsweringServer(500, body));
      const document = documentOf({ front: pageOf(pictureBytes(1_100_000)) });
      return updateDocument(target, document, contextFor(server));
    };
    expect(await send("")).toMatchObject({ kind: "held", reason: "too-large" });
    expect(await send("No database connection")).toMatchObject({
      kind: "later",
      reason: "server-error",
    });
  });
});

describe("an early answer", () => {
  it.for([
    [401, { kind: "unauthorized", serverSaid: "No." }],
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

  it("waits as offline when the name is not found", async () => {
    const baseAddress = "https://artemis.invalid";
    expect(await updateDocument(target, documentOf(), contextFor({ baseAddress }))).toEqual({
      kind: "later",
      reason: "offline",
      contentWentOut: false,
    });
  });

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

describe("a server's certificate", () => {
  const held = { kind: "held", reason: "certificate", contentWentOut: false };

  it("is trusted through the administrator's own authority", async () => {
    const authority = await createTestAuthority();
    const server = await opened(startStrictTlsServer(await authority.issue()));
    const dispatcher = createDispatcher(trustedRoots(authority.certificate));
    const context = contextFor(server, { dispatcher, token: server.issueToken() });
    const document = documentOf({ front: pageOf(pictureBytes(3_000_000)) });
    expect(await updateDocument(target, document, context)).toMatchObject({
      kind: "delivered",
      confirmation: "confirmed",
    });
  });

  it.for([
    { name: "nobody vouches for it", issue: {}, trusted: false },
    { name: "it stands for another host", issue: { name: "other.example" }, trusted: true },
    { name: "it has expired", issue: { expired: true }, trusted: true },
  ])("holds everything when $name, and the token does not go out", async ({ issue, trusted }) => {
    const authority = await createTestAuthority();
    const identity = await authority.issue(issue);
    const heads: string[] = [];
    const server = await opened(
      startScriptedServer(async (connection) => {
        heads.push(await connection.readHead());
      }, identity),
    );
    const roots = trustedRoots(trusted ? authority.certificate : undefined);
    const context = contextFor(server, { dispatcher: createDispatcher(roots) });
    expect(await updateDocument(target, documentOf(), context)).toEqual(held);
    expect(heads).toEqual([]);
  });

  it("is not asked for in plain HTTP to another machine: that is refused outright", async () => {
    const context = contextFor({ baseAddress: "http://192.0.2.1" });
    await expect(updateDocument(target, documentOf(), context)).rejects.toThrow("Only https");
  });
});
