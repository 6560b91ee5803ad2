import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentPart } from "../../../../main/artemis/document-part.ts";
import { documentBody } from "../../../../main/artemis/multipart.ts";
import type { OutgoingDocument } from "../../../../main/artemis/outgoing.ts";
import { requestByCurl } from "../../../servers/curl.ts";
import { details, documentOf, pageOf, pictureBytes } from "../../../servers/outgoing.ts";
import { hasProgram } from "../../../servers/programs.ts";

async function wholeBody(document: OutgoingDocument, boundary?: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of documentBody(document, "date-time", boundary).bytes())
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("the document part", () => {
  it("is the contract's example to the letter", () => {
    expect(documentPart(details, "date-time")).toBe(
      '{"type":"NATIONAL_ID","number":"S1234567A","authenticity":"ORIGINAL","issueDate":"2020-01-01T00:00:00.000Z","expiryDate":"2030-01-01T00:00:00.000Z","showExpiryNotification":true}',
    );
  });

  it("has plain dates where the setting says so, and null where there is no expiry date", () => {
    expect(documentPart({ ...details, expiryDate: null }, "date")).toBe(
      '{"type":"NATIONAL_ID","number":"S1234567A","authenticity":"ORIGINAL","issueDate":"2020-01-01","expiryDate":null,"showExpiryNotification":true}',
    );
  });

  it("writes the same days east and west of Greenwich", () => {
    const zone = process.env["TZ"];
    try {
      for (const there of ["Asia/Singapore", "America/Los_Angeles", "Pacific/Kiritimati"]) {
        process.env["TZ"] = there;
        expect(documentPart(details, "date-time")).toContain('"issueDate":"2020-01-01T00:00:00');
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});

describe("the multipart body", () => {
  it("says beforehand exactly how long it is", async () => {
    const document = documentOf({
      details: { ...details, number: "Ä-12 ½" },
      back: pageOf(pictureBytes(777)),
    });
    expect((await wholeBody(document)).length).toBe(documentBody(document, "date-time").length);
  });

  it("gives the same bytes each time it is read", async () => {
    const document = documentOf();
    expect(await wholeBody(document, "x")).toEqual(await wholeBody(document, "x"));
  });

  it("has another boundary each time, not to be guessed, within RFC 2046's 70 characters", () => {
    const types = Array.from({ length: 3 }, () => documentBody(documentOf(), "date").contentType);
    expect(new Set(types).size).toBe(3);
    for (const type of types)
      expect(type).toMatch(/^multipart\/form-data; boundary=-{24}[0-9a-f]{32}$/);
  });

  it.for([1, 3000])("refuses a page of %i bytes that said it had 2000", async (size) => {
    const front = { ...pageOf(pictureBytes(5000).subarray(0, size)), size: 2000 };
    await expect(wholeBody(documentOf({ front }))).rejects.toThrow("not as long");
  });
});

describe.skipIf(!hasProgram("curl"))("beside curl (skipped without curl)", () => {
  it.for([
    { name: "front alone", sides: ["front"], mediaType: "image/jpeg", ending: "jpg" },
    { name: "front and back", sides: ["front", "back"], mediaType: "image/jpeg", ending: "jpg" },
    { name: "PNG pages", sides: ["front", "back"], mediaType: "image/png", ending: "png" },
  ] as const)(
    "sends the same bytes, boundary aside: $name",
    async ({ sides, mediaType, ending }) => {
      const folder = await mkdtemp(join(tmpdir(), "branchscan-curl-"));
      try {
        const pages = sides.map(() => pictureBytes(40_000, mediaType));
        const form = [`document=${documentPart(details, "date-time")};type=application/json`];
        for (const [at, side] of sides.entries()) {
          await writeFile(join(folder, `${side}.${ending}`), pages[at] ?? "");
          form.push(`${side}=@${side}.${ending};type=${mediaType}`);
        }
        const [front = Buffer.of(), back] = pages;
        const document = documentOf({
          front: pageOf(front, mediaType),
          ...(back && { back: pageOf(back, mediaType) }),
        });

        const curl = await requestByCurl(folder, form);
        const boundary = /boundary=(\S+)/.exec(curl.head)?.[1];
        expect(boundary).toBeDefined();
        expect((await wholeBody(document, boundary)).equals(curl.body)).toBe(true);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
