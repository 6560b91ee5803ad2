import { z } from "zod";

export const Side = z.enum(["front", "back"]);
export type Side = z.infer<typeof Side>;

const mostBytes = 25_000_000;

/** A finished page as it goes to Artemis: exactly these bytes. */
export const Page = z.object({
  mediaType: z.enum(["image/jpeg", "image/png"]),
  bytes: z
    .instanceof(Uint8Array)
    .refine(
      (bytes) => bytes.length > 0 && bytes.length <= mostBytes,
      "A page has 1 byte to 25 MB.",
    ),
  /** Pixels. */
  width: z.int().min(1).max(8000),
  height: z.int().min(1).max(8000),
});
export type Page = z.infer<typeof Page>;
