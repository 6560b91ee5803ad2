import { z } from "zod";
import { Page, PageMeasures, Side } from "./page.ts";

/** Why the bench is locked. */
export const LockReason = z.enum(["start", "asked", "idle", "system"]);
export type LockReason = z.infer<typeof LockReason>;

/** Whether the bench can be worked at, and what opens it. */
export const BenchState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open") }),
  z.object({
    state: z.literal("locked"),
    why: LockReason,
    /** `press`: nobody has a PIN on this station yet. `nothing`: who has one cannot be told on this PC now. */
    opensBy: z.enum(["pin", "sign-in", "press", "nothing"]),
    /** Who locked it; `null` at the start. */
    operatorId: z.string().max(200).nullable(),
    operator: z.string().max(200).nullable(),
    /** Whether a document waits behind the lock. */
    hasDraft: z.boolean(),
    /** In training only: the PIN, which is no secret there. */
    trainingPin: z.string().max(12).optional(),
  }),
]);
export type BenchState = z.infer<typeof BenchState>;

export const Unlock = z.object({ operatorId: z.string().max(200), pin: z.string().max(64) });
export type Unlock = z.infer<typeof Unlock>;

/** What came of giving a PIN. */
export const UnlockOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  z.object({
    kind: z.literal("wrong-pin"),
    /** How many more before an administrator must help. */
    triesLeft: z.int(),
    /** Not looked at before then, epoch milliseconds. */
    waitUntil: z.number().nullable(),
  }),
  /** Not looked at: it was too early. */
  z.object({ kind: z.literal("wait"), waitUntil: z.number() }),
  z.object({ kind: z.literal("locked-out") }),
]);
export type UnlockOutcome = z.infer<typeof UnlockOutcome>;

const Corner = z.object({ x: z.number(), y: z.number() });
const mostPictureBytes = 100_000_000;

const Quad = z.tuple([Corner, Corner, Corner, Corner]);
const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
const Corners = z.enum(["found", "cut-off", "to-place", "placed"]);
const Share = z.number().min(-100).max(100);
/** What makes the page easier to read: brightness and contrast. */
const Tone = z.object({ brightness: Share, contrast: Share });

/** One page of a draft: the picture as a file, the crop on it, and the page that was made of it, if it was. */
export const DraftPage = z.object({
  picture: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length > 0 && bytes.length <= mostPictureBytes, "1 byte to 100 MB."),
  quad: Quad,
  rotation: Rotation,
  corners: Corners,
  tone: Tone.optional(),
  done: z
    .object({
      page: Page,
      measures: PageMeasures,
      /** Why the operator uses it although it should be taken again. */
      excuse: z.string().max(200).nullable(),
    })
    .nullable(),
  /** The crop that is being placed anew over the page that is done. */
  again: z
    .object({ quad: Quad, rotation: Rotation, corners: Corners, tone: Tone.optional() })
    .optional(),
});
export type DraftPage = z.infer<typeof DraftPage>;

const Typed = z.string().max(300);

const Read = Typed.nullable();

/** What was read on a page of the document it shows; nothing about its holder. */
const KeptReading = z.object({
  source: z.enum(["mrz", "barcode", "print"]),
  side: Side.optional(),
  type: Read,
  number: Read,
  issueDate: Read,
  expiryDate: Read,
});
const KeptReadings = z.array(KeptReading).max(16).nullable();

/** What was on the bench when it was locked: as typed, nothing sure yet. */
export const Draft = z.object({
  customerId: Typed,
  documentId: Typed,
  details: z.object({
    type: Typed,
    number: Typed,
    authenticity: Typed,
    issueDate: Typed,
    expiryDate: Typed,
    noExpiryDate: z.boolean(),
    showExpiryNotification: z.boolean(),
  }),
  active: Side,
  pages: z.object({ front: DraftPage.nullable(), back: DraftPage.nullable() }),
  /** `null` for a side that was not read yet. */
  readings: z.object({ front: KeptReadings, back: KeptReadings }).optional(),
});
export type Draft = z.infer<typeof Draft>;

const GrowingPage = z.union([DraftPage, z.literal("as-kept")]).nullable();

/** A draft as it grows on the open bench; a page that main has already is not given again. */
export const GrowingDraft = Draft.extend({
  pages: z.object({ front: GrowingPage, back: GrowingPage }),
});
export type GrowingDraft = z.infer<typeof GrowingDraft>;
