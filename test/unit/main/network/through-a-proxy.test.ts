import { describe, expect, it } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { behindProxy, startBankProxy } from "../../../servers/bank-proxy.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import { answerText, startScriptedServer } from "../../../servers/scripted-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import { authority, held, identity, later, network, send, strictServer, user } from "./sending.ts";

describe("a document through the bank's proxy", () => {
  it("arrives byte for byte, signed in at the proxy and trusted from end to end", async () => {
    const proxy = await opened(startBankProxy({ user }));
    const server = await strictServer();
    const { dispatcher } = await network(
      { proxyAddress: proxy.address, proxyUser: user.name },
      { proxyPassword: async () => user.password },
    );
    const front = pictureBytes(2_000_000);
    const progress: number[] = [];
    const context = contextFor(server, {
      dispatcher,
      token: server.issueToken(),
      onProgress: ({ sent }) => progress.push(sent),
    });
    const document = documentOf({ front: pageOf(front) });
    expect(await updateDocument(target, document, context)).toMatchObject({
      kind: "delivered",
      confirmation: "confirmed",
    });
    const stored = server.stored(target.customerId, target.documentId);
    expect(stored?.front.bytes?.equals(front)).toBe(true);
    expect(progress.at(-1)).toBeGreaterThan(2_000_000);
    expect(proxy.asked).toMatchObject([{ user: user.name, password: user.password }]);
    expect(JSON.stringify(proxy.asked)).not.toContain(context.token);
  });

  it("goes through a proxy that is itself behind TLS", async () => {
    const proxy = await opened(startBankProxy({ identity: await authority.issue() }));
    const server = await strictServer();
    const { dispatcher } = await network({ proxyAddress: proxy.address });
    const context = contextFor(server, { dispatcher, token: server.issueToken() });
    expect(await updateDocument(target, documentOf(), context)).toMatchObject({
      kind: "delivered",
    });
    expect(proxy.asked).toHaveLength(1);
  });

  it.for([401, 413] as const)("hears an early %i although the server hangs up", async (status) => {
    const proxy = await opened(startBankProxy());
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        await connection.send(answerText(status, "No.", { Connection: "close" }));
        connection.end();
      }, identity),
    );
    const { dispatcher } = await network({ proxyAddress: proxy.address });
    const baseAddress = `https://${behindProxy}:${server.port}`;
    const document = documentOf({ front: pageOf(pictureBytes(24_000_000)) });
    const outcome = await updateDocument(
      target,
      document,
      contextFor({ baseAddress }, { dispatcher }),
    );
    expect(outcome).toMatchObject(status === 401 ? { kind: "unauthorized" } : held("too-large"));
  });

  it("asks for no more of a page than the way has room for", async () => {
    const proxy = await opened(startBankProxy());
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        await new Promise(() => undefined);
      }, identity),
    );
    const { dispatcher } = await network(
      { proxyAddress: proxy.address },
      { timeOuts: { connect: 2000, headers: 700, body: 700 } },
    );
    let asked = 0;
    const chunk = pictureBytes(256 * 1024);
    const front = {
      mediaType: "image/jpeg" as const,
      size: chunk.length * 400,
      async *open() {
        for (; asked < 400; asked += 1) yield chunk;
      },
    };
    const baseAddress = `https://${behindProxy}:${server.port}`;
    const outcome = await updateDocument(
      target,
      documentOf({ front }),
      contextFor({ baseAddress }, { dispatcher }),
    );
    expect(outcome).toEqual(later("timed-out"));
    expect(asked).toBeLessThan(200);
  });

  it("waits as connection lost when the proxy hangs up within the body", async () => {
    const proxy = await opened(startBankProxy());
    const server = await opened(
      startScriptedServer(async (connection) => {
        await connection.readHead();
        await connection.readBody(100_000);
        proxy.hangUp();
      }, identity),
    );
    const { dispatcher } = await network({ proxyAddress: proxy.address });
    const baseAddress = `https://${behindProxy}:${server.port}`;
    const document = documentOf({ front: pageOf(pictureBytes(24_000_000)) });
    const outcome = await updateDocument(
      target,
      document,
      contextFor({ baseAddress }, { dispatcher }),
    );
    expect(outcome).toEqual(later("connection-lost"));
  });
});

describe("trust through a proxy", () => {
  it.for([
    { name: "nobody vouches for the server", authorised: false, host: behindProxy },
    { name: "the server is another one", authorised: true, host: "other.bank.test" },
  ])("holds everything when $name, and the token stays here", async ({ authorised, host }) => {
    const proxy = await opened(startBankProxy());
    const heads: string[] = [];
    const server = await opened(
      startScriptedServer(async (connection) => {
        heads.push(await connection.readHead());
      }, identity),
    );
    const settings = {
      proxyAddress: proxy.address,
      ...(!authorised && { extraAuthorityFile: "" }),
    };
    expect(await send(settings, {}, `https://${host}:${server.port}`)).toEqual(held("certificate"));
    expect(heads).toEqual([]);
  });

  it("holds everything when the proxy's own certificate is not trusted, its password stays here", async () => {
    const other = await createTestAuthority();
    const proxy = await opened(startBankProxy({ identity: await other.issue() }));
    const settings = { proxyAddress: proxy.address, proxyUser: user.name };
    expect(await send(settings, { proxyPassword: async () => user.password })).toEqual(
      held("certificate"),
    );
    expect(proxy.asked).toEqual([]);
  });
});
