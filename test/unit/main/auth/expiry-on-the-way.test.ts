import { createServer } from "node:https";
import { createSecureContext } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { createDispatcher } from "../../../../main/network/dispatcher.ts";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { destinationOf } from "../../../../main/outbox/job.ts";
import { sendWithToken } from "../../../../main/outbox/send-with-token.ts";
import { createStandIn } from "../../../../main/training/stand-in.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { listen } from "../../../servers/listen.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import { opened } from "../../../servers/opened.ts";
import { clientAt, stationAccess, tlsForTests, tokenOf } from "./harness.ts";

/** A strict Artemis whose clock strikes while the first document comes in: no token from before is good then. */
async function artemisThatForgets() {
  const { identity, fetch, certificate } = await tlsForTests();
  let passed = 0;
  const { documentTypes, authenticities } = defaultSettings;
  const { listener, ...standIn } = createStandIn({
    lists: () => ({
      types: documentTypes.map(({ value }) => value),
      authenticities: authenticities.map(({ value }) => value),
    }),
    now: () => Date.now() + passed,
    keepPages: true,
  });
  const puts: (string | undefined)[] = [];
  const server = createServer(identity, (request, response) => {
    if (request.method === "PUT") puts.push(request.headers.authorization);
    if (request.method !== "PUT" || puts.length > 1) return listener(request, response);
    request.resume().on("end", () => {
      passed += 2 * 3_600_000;
      response.writeHead(401, { "WWW-Authenticate": 'Bearer error="invalid_token"' }).end();
    });
  });
  const baseAddress = `https://127.0.0.1:${await listen(server)}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { ...standIn, baseAddress, puts, close, fetch, certificate };
}

test("a token that expires while a document is being sent is renewed, and the whole document goes again", async () => {
  const artemis = await opened(artemisThatForgets());
  const { fetch, baseAddress, client, domainId } = artemis;
  const signIn = clientAt("", { clientId: client.id });
  const { access, at } = stationAccess({ fetch, baseAddress, signIn });
  at.settings = { ...at.settings, domainId };
  await access.secrets.store({ name: "client-secret", value: client.secret });
  const before = await tokenOf(access);

  const [front, back] = [pictureBytes(700_000), pictureBytes(300_000)];
  const document = documentOf({ front: pageOf(front), back: pageOf(back) });
  const dispatcher = createDispatcher(createSecureContext({ ca: artemis.certificate }));
  onTestFinished(() => dispatcher.destroy());
  const outcome = await sendWithToken(
    access.tokens,
    { acceptedFor: destinationOf(at.settings), operatorId: null },
    ({ token }) => updateDocument(target, document, contextFor(artemis, { token, dispatcher })),
  );

  expect(outcome).toMatchObject({ kind: "delivered", confirmation: "confirmed" });
  const after = await tokenOf(access);
  expect(after).not.toBe(before);
  expect(artemis.puts).toEqual([`Bearer ${before}`, `Bearer ${after}`]);
  const stored = artemis.stored(target.customerId, target.documentId);
  expect(stored?.front.bytes?.equals(front)).toBe(true);
  expect(stored?.back?.bytes?.equals(back)).toBe(true);
  expect(stored?.versions).toBe(1);
});
