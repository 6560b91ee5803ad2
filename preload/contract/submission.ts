import { z } from "zod";
import { ArtemisId } from "./artemis-id.ts";
import { DetailsWarning, DocumentDetails } from "./details.ts";
import { Pages, UsedAnyway } from "./page.ts";

/** One customer's document as the operator sends it. */
export const Submission = Pages.extend({
  customerId: ArtemisId,
  documentId: ArtemisId,
  details: DocumentDetails,
  /** The warnings that the operator has seen and confirmed. */
  confirmed: z.array(DetailsWarning),
  /** The pages that the operator sends although they have flaws that should stop them. */
  usedAnyway: z.object({ front: UsedAnyway.optional(), back: UsedAnyway.optional() }).optional(),
});
export type Submission = z.infer<typeof Submission>;

/** What came of "Send": main owns the document from "accepted" on; otherwise it is still the window's. */
export const SendOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accepted"), jobId: z.string() }),
  z.object({
    kind: z.literal("refused"),
    reason: z.enum([
      "details",
      "unconfirmed-warning",
      "page-not-an-image",
      "page-too-large",
      "not-set-up",
      "outbox-full",
      "disk-full",
      "closing",
    ]),
  }),
]);
export type SendOutcome = z.infer<typeof SendOutcome>;
/** A document that the server found too large, with its pages encoded smaller. */
export const SmallerPages = Pages.extend({ jobId: z.string() });
export type SmallerPages = z.infer<typeof SmallerPages>;

/** What came of sending it again: it goes, or it has moved on, or it is not smaller, or the disk takes no more. */
export const SmallerOutcome = z.enum(["queued", "moved", "not-smaller", "disk-full"]);
export type SmallerOutcome = z.infer<typeof SmallerOutcome>;
export type SendRefusal = Extract<SendOutcome, { kind: "refused" }>["reason"];
