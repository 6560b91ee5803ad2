import { expect, it } from "vitest";
import { pack } from "../../../../../renderer/vision/worker/pack.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody draws it here
const bitmap = {} as ImageBitmap;
const encoded = Uint8Array.of(0xff, 0xd8, 0xff);
const encode = async () => new Blob([encoded]);

it("gives the very bytes of the file that the picture came from", async () => {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  expect(await pack({ bitmap, file: new Blob([bytes]) }, encode)).toEqual(bytes);
});

it("encodes a still, which never was a file", async () => {
  expect(await pack({ bitmap, file: null }, encode)).toEqual(encoded);
});

it("encodes what was seen of a file that has gone meanwhile", async () => {
  class GoneFile extends Blob {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException("The file has gone.", "NotReadableError"));
    }
  }
  expect(await pack({ bitmap, file: new GoneFile(["x"]) }, encode)).toEqual(encoded);
});
