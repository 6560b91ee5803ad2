import { z } from "zod";
import { Draft } from "../../preload/contract/bench.ts";

// The length of what comes first, in bytes; then the draft as JSON; then its pictures one after the other.
const lengthBytes = 4;

const PictureLengths = z.array(z.int().min(1)).max(4);
const Head = z.object({ lengths: PictureLengths, draft: z.unknown() });

/** A draft as pieces of bytes to be written one after the other; no picture is copied. */
export function draftToBytes(draft: Draft): Uint8Array[] {
  const pictures: Uint8Array[] = [];
  const withoutPictures = JSON.stringify(draft, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    pictures.push(value);
    // Typed text is a string, so nobody can type what reads as a picture.
    return { picture: pictures.length - 1 };
  });
  const lengths = JSON.stringify(pictures.map(({ length }) => length));
  const head = Buffer.from(`{"lengths":${lengths},"draft":${withoutPictures}}`);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(head.length);
  return [length, head, ...pictures];
}

/** The draft in these bytes, with pictures of its own; `null` when they are none of this version. */
export function draftFromBytes(bytes: Buffer): Draft | null {
  try {
    const start = lengthBytes + bytes.readUInt32BE(0);
    const head = Head.parse(JSON.parse(bytes.toString("utf8", lengthBytes, start)));
    return Draft.parse(withPictures(head.draft, picturesIn(bytes, start, head.lengths)));
  } catch {
    return null;
  }
}

function picturesIn(bytes: Buffer, start: number, lengths: readonly number[]): Uint8Array[] {
  let from = start;
  return lengths.map((length) => {
    // A copy: a view would take all of the others along when it crosses to the window.
    const picture = new Uint8Array(bytes.subarray(from, from + length));
    from += length;
    return picture;
  });
}

const Place = z.strictObject({ picture: z.int().min(0) });

function withPictures(value: unknown, pictures: readonly Uint8Array[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const place = Place.safeParse(value);
  if (place.success) return pictures[place.data.picture];
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withPictures(inner, pictures)]),
  );
}
