import * as fc from "fast-check";
import { expect, it } from "vitest";
import { textOfBytes } from "../../../../../../renderer/vision/worker/codes/text-of-bytes.ts";

it("reads bytes that are not UTF-8 as ISO 8859-1", () => {
  expect(textOfBytes(Uint8Array.of(0x42, 0xc9, 0x4c))).toBe("BÉL");
});

it("reads UTF-8 as that", () => {
  expect(textOfBytes(new TextEncoder().encode("BÉLANGER"))).toBe("BÉLANGER");
});

it("gives plain ASCII back as it is, control characters and all", () => {
  fc.assert(
    fc.property(fc.uint8Array({ max: 127 }), (bytes) => {
      expect(textOfBytes(bytes)).toBe(String.fromCharCode(...bytes));
    }),
  );
});

it("reads any bytes without failing", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof textOfBytes(bytes) === "string"));
});
