import { request } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TrainingServer } from "../../../../main/training/start-training-server.ts";
import { pictureBytes } from "../../../servers/outgoing.ts";
import { startStrictServer } from "../../../servers/strict-server.ts";

let server: TrainingServer;
beforeAll(async () => {
  server = await startStrictServer();
});
afterAll(() => server.close());

const path = "/api/customer/42/document/7";
const json = {
  type: "NATIONAL_ID",
  number: "S1234567A",
  authenticity: "ORIGINAL",
  issueDate: "2020-01-01T00:00:00.000Z",
  expiryDate: "2030-01-01T00:00:00.000Z",
  showExpiryNotification: true,
};
const jpeg = pictureBytes(2000);

function part(head: string, content: Uint8Array | string): Buffer {
  return Buffer.concat([
    Buffer.from(`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
}
const documentPart = (content: object | string = json) =>
  part(
    'name="document"\r\nContent-Type: application/json',
    typeof content === "string" ? content : JSON.stringify(content),
  );
const pagePart = (side: string, type = "image/jpeg", file = `${side}.jpg`, bytes = jpeg) =>
  part(`name="${side}"; filename="${file}"\r\nContent-Type: ${type}`, bytes);
const end = Buffer.from("--b--\r\n");

interface Attempt {
  method?: "PUT" | "POST" | "GET";
  path?: string;
  headers?: Record<string, string | string[] | null>;
  body?: Buffer[];
}

async function attempt({ method = "PUT", path: where = path, headers = {}, body }: Attempt) {
  const all = {
    authorization: `Bearer ${server.issueToken()}`,
    "x-domain-id": server.domainId,
    "content-type": "multipart/form-data; boundary=b",
    ...headers,
  };
  const kept = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  const response = await request(server.baseAddress + where, {
    method,
    headers: kept,
    ...(method !== "GET" && {
      body: Buffer.concat(body ?? [documentPart(), pagePart("front"), end]),
    }),
  });
  const answer = JSON.parse(await response.body.text()) as { message?: string };
  return { status: response.statusCode, message: answer.message };
}

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
    expect(await attempt({ body })).toEqual({ status: 200, message: undefined });
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
    expect((await attempt(given)).status).toBe(status);
  });

  it("in chunks, without a Content-Length", async () => {
    const response = await fetch(server.baseAddress + path, {
      method: "PUT",
      headers: {
        authorization: `Bearer ${server.issueToken()}`,
        "x-domain-id": server.domainId,
        "content-type": "multipart/form-data; boundary=b",
      },
      body: new Blob([documentPart(), pagePart("front"), end]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(411);
  });
});

describe("the stand-in refuses a body", () => {
  it.for<[string, Buffer[], number]>([
    ["without the document", [pagePart("front"), end], 400],
    ["without the front", [documentPart(), pagePart("back"), end], 400],
    ["with the front twice", [documentPart(), pagePart("front"), pagePart("front"), end], 400],
    ["with another part", [documentPart(), pagePart("front"), pagePart("side"), end], 400],
    [
      "with an empty back",
      [
        documentPart(),
        pagePart("front"),
        pagePart("back", "image/jpeg", "back.jpg", Buffer.of()),
        end,
      ],
      400,
    ],
    ["without an end", [documentPart(), pagePart("front")], 400],
    ["with a preamble", [Buffer.from("Hello\r\n"), documentPart(), pagePart("front"), end], 400],
    ["with an epilogue", [documentPart(), pagePart("front"), end, Buffer.from("Bye")], 400],
    [
      "with a document without a type",
      [part('name="document"', JSON.stringify(json)), pagePart("front"), end],
      415,
    ],
    [
      "with a document that has a filename",
      [
        part(
          'name="document"; filename="d.json"\r\nContent-Type: application/json',
          JSON.stringify(json),
        ),
        pagePart("front"),
        end,
      ],
      400,
    ],
    [
      "with a front without a filename",
      [documentPart(), part('name="front"\r\nContent-Type: image/jpeg', jpeg), end],
      400,
    ],
    [
      "with a filename beyond ASCII",
      [documentPart(), pagePart("front", "image/jpeg", "frönt.jpg"), end],
      400,
    ],
    [
      "with the wrong ending",
      [documentPart(), pagePart("front", "image/jpeg", "front.png"), end],
      400,
    ],
    [
      "with another kind of picture",
      [documentPart(), pagePart("front", "image/webp", "front.webp"), end],
      415,
    ],
    [
      "with a PNG said to be JPEG",
      [
        documentPart(),
        pagePart("front", "image/jpeg", "front.jpg", pictureBytes(99, "image/png")),
        end,
      ],
      400,
    ],
    [
      "with an extra header in a part",
      [
        documentPart(),
        part('name="front"; filename="front.jpg"\r\nContent-Type: image/jpeg\r\nX-A: b', jpeg),
        end,
      ],
      400,
    ],
  ])("%s", async ([, body, status]) => {
    expect((await attempt({ body })).status).toBe(status);
  });

  it.for<[string, object | string, string]>([
    ["that is not JSON", "{", "not JSON"],
    ["with a byte order mark", `\uFEFF${JSON.stringify(json)}`, "not JSON"],
    [
      "without the flag",
      { ...json, showExpiryNotification: undefined },
      "document.showExpiryNotification",
    ],
    [
      "with the flag as text",
      { ...json, showExpiryNotification: "true" },
      "document.showExpiryNotification",
    ],
    ["without an expiry date", { ...json, expiryDate: undefined }, "document.expiryDate"],
    ["with a number as a number", { ...json, number: 1234567 }, "document.number"],
    ["with an unknown type", { ...json, type: "LIBRARY_CARD" }, "document.type"],
    ["with an unknown authenticity", { ...json, authenticity: "COPY" }, "document.authenticity"],
    [
      "with local midnight",
      { ...json, issueDate: "2019-12-31T16:00:00.000Z" },
      "document.issueDate",
    ],
    [
      "with a day that is none",
      { ...json, issueDate: "2023-02-29T00:00:00.000Z" },
      "document.issueDate",
    ],
    ["with a field too many", { ...json, colour: "red" }, "colour"],
  ])("with a document %s, saying which field", async ([, content, expected]) => {
    const answer = await attempt({ body: [documentPart(content), pagePart("front"), end] });
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(expected);
    expect(answer.message).not.toContain(json.number);
  });
});
