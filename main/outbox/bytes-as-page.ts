import type { OutgoingPage } from "../artemis/outgoing.ts";

/** A page whose bytes lie in memory. */
export function bytesAsPage(mediaType: OutgoingPage["mediaType"], bytes: Uint8Array): OutgoingPage {
  return {
    mediaType,
    size: bytes.byteLength,
    async *open() {
      yield bytes;
    },
  };
}
