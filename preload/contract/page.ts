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

/** One thing that is wrong with a finished page. */
export const Flaw = z.enum([
  "blurred",
  "glare",
  "too-dark",
  "cut-off",
  "too-small",
  /** Taken from a screen. */
  "screen",
  /** A copy without colours. */
  "grey-copy",
]);
export type Flaw = z.infer<typeof Flaw>;

/** What was measured of a finished page; what is a flaw, the settings say. */
export const PageMeasures = z.object({
  /** The variance of the Laplacian over that of the brightness: 0.06 and more in focus. */
  sharpness: z.number(),
  /** 0 … 1: the share under spots where nothing can be read any more. */
  glare: z.number(),
  /** 0 … 255: how bright the lightest ground is. */
  light: z.number(),
  /** How far a screen's grid stands out, in decibels. */
  screen: z.number(),
  /** How much colour there is besides the light's tint, in steps of 255. */
  colour: z.number(),
  /** Whether a corner may lie beyond the picture. */
  cutOff: z.boolean(),
});
export type PageMeasures = z.infer<typeof PageMeasures>;

/** Why a page was used although it has flaws that should stop it. */
export const UsedAnyway = z.object({
  flaws: z.array(Flaw).min(1).max(Flaw.options.length),
  /** The operator's words. */
  reason: z.string().trim().min(3).max(200),
});
export type UsedAnyway = z.infer<typeof UsedAnyway>;

/** The pages of one document. */
export const Pages = z.object({ front: Page, back: Page.optional() });
export type Pages = z.infer<typeof Pages>;

/**
 * Pixels of the longer side below which no page that was already taken over is made smaller: 300 dpi on the 85.6 mm
 * of a card (ISO/IEC 7810 ID-1), which comparable services ask for.
 */
export const leastLongerSide = 1000;
