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

/** The pages of one document. */
export const Pages = z.object({ front: Page, back: Page.optional() });
export type Pages = z.infer<typeof Pages>;

/**
 * Pixels of the longer side below which no page that was already taken over is made smaller: 300 dpi on the 85.6 mm
 * of a card (ISO/IEC 7810 ID-1), which comparable services ask for.
 */
export const leastLongerSide = 1000;
