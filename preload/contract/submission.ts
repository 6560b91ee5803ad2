import { z } from "zod";
import { ArtemisId } from "./artemis-id.ts";
import { DetailsWarning, DocumentDetails } from "./details.ts";
import { Page } from "./page.ts";

/** One customer's document as the operator sends it. */
export const Submission = z.object({
  customerId: ArtemisId,
  documentId: ArtemisId,
  details: DocumentDetails,
  front: Page,
  back: Page.optional(),
  /** The warnings that the operator has seen and confirmed. */
  confirmed: z.array(DetailsWarning),
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
export type SendRefusal = Extract<SendOutcome, { kind: "refused" }>["reason"];
