import { array, assert, nat, property, tuple, uint8Array } from "fast-check";
import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { readImageHeader } from "../../../../main/outbox/image-header.ts";

const picture = createCanvas(321, 123);

test("the kind and size of a JPEG and a PNG are read from their headers", () => {
  expect(readImageHeader(picture.encodeSync("jpeg"))).toEqual({
    mediaType: "image/jpeg",
    width: 321,
    height: 123,
  });
  expect(readImageHeader(picture.encodeSync("png"))).toEqual({
    mediaType: "image/png",
    width: 321,
    height: 123,
  });
});

test("another kind of picture is none", () => {
  expect(readImageHeader(picture.encodeSync("webp"))).toBeNull();
  expect(readImageHeader(new TextEncoder().encode("GIF89a".padEnd(64)))).toBeNull();
});

test("a JPEG that ends before its frame header is none", () => {
  const jpeg = picture.encodeSync("jpeg");
  for (let length = 0; length < 60; length += 1)
    expect(readImageHeader(jpeg.subarray(0, length))).toBeNull();
});

test("whatever the bytes are, there is an answer", () => {
  const jpeg = picture.encodeSync("jpeg");
  assert(
    property(array(tuple(nat(600), nat(255))), uint8Array(), (changes, tail) => {
      const bytes = Uint8Array.from([...jpeg.subarray(0, 601), ...tail]);
      for (const [at, value] of changes) bytes[at] = value;
      readImageHeader(bytes);
    }),
  );
});
