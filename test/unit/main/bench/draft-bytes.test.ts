import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { draftFromBytes, draftToBytes } from "../../../../main/bench/draft-bytes.ts";
import { draft } from "./draft.ts";

const bytesOf = (value: unknown, ...pictures: Uint8Array[]) => {
  const head = Buffer.from(JSON.stringify(value));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...pictures]);
};
const empty = { ...draft(), pages: { front: null, back: null } };

test("a draft and its bytes are the same thing", () => {
  expect(draftFromBytes(Buffer.concat(draftToBytes(draft())))).toEqual(draft());
  expect(draftFromBytes(Buffer.concat(draftToBytes(empty)))).toEqual(empty);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a length beyond the end", Buffer.from([255, 255, 255, 255, 123, 125])],
  ["no JSON", Buffer.from([0, 0, 0, 2, 1, 2])],
  ["no draft", bytesOf({ lengths: [], draft: {} })],
  ["a field of another version", bytesOf({ lengths: [], draft: { ...empty, active: "inside" } })],
  ["more pictures than a document has", bytesOf({ lengths: [1, 1, 1, 1, 1], draft: empty })],
  ["a negative length", bytesOf({ lengths: [-1], draft: empty })],
  [
    "a picture that is not there",
    bytesOf({
      lengths: [],
      draft: { ...empty, pages: { front: { picture: { picture: 0 } }, back: null } },
    }),
  ],
])("%s is no draft", (_name, bytes) => expect(draftFromBytes(bytes)).toBeNull());

test("whatever the bytes are, there is a draft or none", () => {
  assert(property(uint8Array(), (bytes) => void draftFromBytes(Buffer.from(bytes))));
});
