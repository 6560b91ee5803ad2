import { request } from "undici";
import { z } from "zod";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import {
  startTrainingServer,
  type TrainingServer,
} from "../../../../main/training/start-training-server.ts";
import type { Practice } from "../../../../preload/contract/station.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";

let server: TrainingServer;
let time = Date.now();
const lists = () => ({ types: ["NATIONAL_ID"], authenticities: ["ORIGINAL"] });
beforeEach(async () => {
  time = Date.parse("2026-05-06T07:08:09Z");
  server = await startTrainingServer({ lists, now: () => time, slowMs: 300 });
});
afterEach(() => server.close());

const send = (token = server.issueToken()) =>
  updateDocument(target, documentOf(), contextFor(server, { token, now: () => time }));
const stored = () => server.stored(target.customerId, target.documentId);

describe("practice", () => {
  it.for<[Practice, object]>([
    ["busy", { kind: "later", reason: "busy", notBefore: Date.parse("2026-05-06T07:08:12Z") }],
    ["server-error", { kind: "later", reason: "server-error" }],
    ["drop-after-body", { kind: "later", reason: "outcome-unknown" }],
    ["sign-in", { kind: "unauthorized" }],
    ["forbidden", { kind: "held", reason: "forbidden" }],
    ["not-found", { kind: "held", reason: "not-found" }],
    ["refused", { kind: "held", reason: "refused" }],
    ["too-large", { kind: "held", reason: "too-large" }],
    ["slow", { kind: "delivered", confirmation: "confirmed" }],
    ["stored-differently", { kind: "delivered", confirmation: "different" }],
  ])("%s meets the next document and no other", async ([practice, outcome]) => {
    server.arm(practice);
    expect(server.practice()).toBe(practice);
    const token = server.issueToken();
    expect(await send(token)).toMatchObject(outcome);
    expect(server.practice()).toBe("none");
    expect(await send(token)).toMatchObject({ kind: "delivered", confirmation: "confirmed" });
  });

  it("drop-connection breaks within the body", async () => {
    server.arm("drop-connection");
    const document = documentOf({ front: pageOf(pictureBytes(24_000_000)) });
    const context = contextFor(server, { token: server.issueToken() });
    expect(await updateDocument(target, document, context)).toMatchObject({
      kind: "later",
      reason: "connection-lost",
    });
    expect(stored()).toBeNull();
  });

  it("sign-in also refuses the token that a station renews by itself, once", async () => {
    server.arm("sign-in");
    expect(await send()).toMatchObject({ kind: "unauthorized" });
    const renewed = server.issueToken();
    expect(await send(renewed)).toMatchObject({ kind: "unauthorized" });
    expect(await send(renewed)).toMatchObject({ kind: "delivered" });
  });

  it("slow takes its time", async () => {
    server.arm("slow");
    const begun = performance.now();
    await send();
    expect(performance.now() - begun).toBeGreaterThan(250);
  });

  it("drop-after-body has stored the document, so that a repeat is seen to be safe", async () => {
    server.arm("drop-after-body");
    await send();
    expect(stored()).toMatchObject({ versions: 1 });
    await send();
    expect(stored()).toMatchObject({ versions: 2 });
  });
});

describe("what is stored", () => {
  it("is the latest version's details and digests, without the pages", async () => {
    const back = pageOf(pictureBytes(400));
    const context = contextFor(server, { token: server.issueToken() });
    await updateDocument(target, documentOf({ back }), context);
    expect(stored()).toMatchObject({ versions: 1, back: { fileName: "back.jpg", size: 400 } });
    expect(stored()?.front).not.toHaveProperty("bytes");
    time += 1000;
    await send();
    expect(stored()).toMatchObject({
      versions: 2,
      back: null,
      createdAt: time - 1000,
      updatedAt: time,
    });
  });
});

const TokenAnswer = z.object({
  access_token: z.string().optional(),
  token_type: z.string().optional(),
});

async function post(path: string, headers: Record<string, string>, body: string) {
  const response = await request(server.baseAddress + path, { method: "POST", headers, body });
  return { status: response.statusCode, ...TokenAnswer.parse(await response.body.json()) };
}

describe("the token addresses", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const grant = "grant_type=client_credentials";

  it("give a token for the client's credentials, in the form, by Basic, or as JSON", async () => {
    const { id, secret } = server.client;
    const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
    const answers = [
      await post("/oauth/token", form, `${grant}&client_id=${id}&client_secret=${secret}`),
      await post("/oauth/token", { ...form, authorization: basic }, grant),
      await post(
        "/api/authentication/token",
        { "content-type": "application/json" },
        JSON.stringify({ clientId: id, clientSecret: secret }),
      ),
    ];
    for (const { status, access_token, token_type } of answers) {
      expect(status).toBe(200);
      expect(token_type).toBe("Bearer");
      expect(await send(access_token)).toMatchObject({ kind: "delivered" });
    }
  });

  it.for<[string, string, number]>([
    ["a wrong secret", `${grant}&client_id=training-station&client_secret=no`, 401],
    ["no credentials", grant, 401],
    ["another grant", "grant_type=password&username=a&password=b", 400],
  ])("refuse %s", async ([, body, status]) => {
    expect((await post("/oauth/token", form, body)).status).toBe(status);
  });

  it("give tokens that end after an hour", async () => {
    const token = server.issueToken();
    time += 3_600_000 - 1;
    expect(await send(token)).toMatchObject({ kind: "delivered" });
    time += 1;
    expect(await send(token)).toMatchObject({ kind: "unauthorized" });
  });
});
