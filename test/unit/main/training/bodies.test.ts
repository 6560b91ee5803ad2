import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TrainingServer } from "../../../../main/training/start-training-server.ts";
import {
  attempt,
  documentPart,
  end,
  jpeg,
  json,
  pagePart,
  part,
} from "../../../servers/hand-made-form.ts";
import { pictureBytes } from "../../../servers/outgoing.ts";
import { startStrictServer } from "../../../servers/strict-server.ts";

let server: TrainingServer;
beforeAll(async () => {
  server = await startStrictServer();
});
afterAll(() => server.close());

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
    expect((await attempt(server, { body })).status).toBe(status);
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
    const answer = await attempt(server, { body: [documentPart(content), pagePart("front"), end] });
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(expected);
    expect(answer.message).not.toContain(json.number);
  });
});
