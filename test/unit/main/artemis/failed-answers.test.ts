import { describe, expect, it } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";
import { startAnsweringServer } from "../../../servers/scripted-server.ts";

const now = () => Date.parse("2026-01-01T00:00:00Z");

async function answered(
  status: number,
  body = "",
  headers: Record<string, string> = {},
  document = documentOf(),
) {
  const server = await opened(startAnsweringServer(status, body, headers));
  return updateDocument(target, document, contextFor(server, { now }));
}

function springError(message: string): string {
  return JSON.stringify({ status: 500, error: "Internal Server Error", message });
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
      contentWentOut: true,
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
    expect(await answered(500, springError("Maximum upload size exceeded"))).toMatchObject({
      kind: "held",
      reason: "too-large",
    });
  });

  it("500 without a cause holds a page above 1 MiB, and one with another cause waits", async () => {
    const large = documentOf({ front: pageOf(pictureBytes(1_100_000)) });
    expect(await answered(500, springError(""), {}, large)).toMatchObject({
      kind: "held",
      reason: "too-large",
    });
    expect(await answered(500, springError("No database connection"), {}, large)).toMatchObject({
      kind: "later",
      reason: "server-error",
    });
  });
});
