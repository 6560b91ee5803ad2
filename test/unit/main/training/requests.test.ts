import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TrainingServer } from "../../../../main/training/start-training-server.ts";
import {
  attempt,
  documentPart,
  end,
  json,
  pagePart,
  path,
  type Attempt,
} from "../../../servers/hand-made-form.ts";
import { pictureBytes } from "../../../servers/outgoing.ts";
import { startStrictServer } from "../../../servers/strict-server.ts";

let server: TrainingServer;
beforeAll(async () => {
  server = await startStrictServer();
});
afterAll(() => server.close());

describe("the stand-in takes", () => {
  it.for([
    { name: "front alone", body: [documentPart(), pagePart("front"), end] },
    { name: "both pages", body: [documentPart(), pagePart("front"), pagePart("back"), end] },
    {
      name: "parts in any order",
      body: [pagePart("back"), pagePart("front"), documentPart(), end],
    },
    {
      name: "no expiry date",
      body: [documentPart({ ...json, expiryDate: null }), pagePart("front"), end],
    },
    {
      name: "plain dates and a PNG",
      body: [
        documentPart({ ...json, issueDate: "2020-01-01", expiryDate: "2030-01-01" }),
        pagePart("front", "image/png", "front.png", pictureBytes(99, "image/png")),
        end,
      ],
    },
  ])("$name", async ({ body }) => {
    expect(await attempt(server, { body })).toEqual({ status: 200, message: undefined });
  });
});

describe("the stand-in refuses a request", () => {
  it.for<[string, Attempt, number]>([
    ["without a token", { headers: { authorization: null } }, 401],
    ["with an unknown token", { headers: { authorization: "Bearer unknown-token" } }, 401],
    ["with another scheme", { headers: { authorization: "Basic abc" } }, 401],
    ["without a domain", { headers: { "x-domain-id": null } }, 400],
    ["with a domain that is no integer", { headers: { "x-domain-id": "abc" } }, 400],
    ["with two domains", { headers: { "x-domain-id": ["1000", "1000"] } }, 400],
    ["for another domain", { headers: { "x-domain-id": "9999" } }, 403],
    ["by POST", { method: "POST" }, 405],
    ["for a neighbour", { path: "/api/customer/42", method: "GET" }, 404],
    ["with a query", { path: `${path}?a=b` }, 404],
    ["with id 0", { path: "/api/customer/0/document/7" }, 400],
    ["with a leading zero", { path: "/api/customer/042/document/7" }, 400],
    ["with an id past int64", { path: "/api/customer/9223372036854775808/document/7" }, 400],
    ["with another content type", { headers: { "content-type": "application/json" } }, 415],
    ["without a boundary", { headers: { "content-type": "multipart/form-data" } }, 415],
    [
      "with another boundary",
      { headers: { "content-type": "multipart/form-data; boundary=c" } },
      400,
    ],
  ])("%s", async ([, given, status]) => {
    expect((await attempt(server, given)).status).toBe(status);
  });

  it("in chunks, without a Content-Length", async () => {
    const response = await fetch(server.baseAddress + path, {
      method: "PUT",
      headers: {
        authorization: `Bearer ${server.issueToken()}`,
        "x-domain-id": server.domainId,
        "content-type": "multipart/form-data; boundary=b",
      },
      body: new Blob([Uint8Array.from(documentPart()), Uint8Array.from(end)]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(411);
  });
});
