import { describe, expect, it } from "vitest";
import { createDispatcher } from "../../../../main/network/dispatcher.ts";
import { trustedRoots } from "../../../../main/network/trust.ts";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import { sendWithoutChecks } from "../../../servers/careless-client.ts";
import { startScriptedServer } from "../../../servers/scripted-server.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

describe("a server's certificate", () => {
  const held = { kind: "held", reason: "certificate", contentWentOut: false };

  it("is trusted through the administrator's own authority", async () => {
    const authority = await createTestAuthority();
    const server = await opened(startStrictTlsServer(await authority.issue()));
    const dispatcher = createDispatcher(trustedRoots([authority.certificate]));
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
    const roots = trustedRoots(trusted ? [authority.certificate] : []);
    const context = contextFor(server, { dispatcher: createDispatcher(roots) });
    expect(await updateDocument(target, documentOf(), context)).toEqual(held);
    expect(heads).toEqual([]);
  });

  it("is checked even where the environment switches checks off", async () => {
    const identity = await (await createTestAuthority()).issue();
    const heads: string[] = [];
    const server = await opened(
      startScriptedServer(async (connection) => {
        heads.push(await connection.readHead());
      }, identity),
    );
    const { outcome, trust } = await sendWithoutChecks(server.baseAddress);
    expect(outcome).toEqual(held);
    expect(trust).toMatchObject({ outcome: "fails" });
    expect(heads).toEqual([]);
  });

  it("is not asked for in plain HTTP to another machine: that is refused outright", async () => {
    const context = contextFor({ baseAddress: "http://192.0.2.1" });
    await expect(updateDocument(target, documentOf(), context)).rejects.toThrow("Only https");
  });
});
