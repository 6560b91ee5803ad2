import { z } from "zod";
import { ArtemisId } from "./artemis-id.ts";
import { CalendarDate } from "./calendar-date.ts";
import { DetailsWarning } from "./details.ts";
import { Side, UsedAnyway } from "./page.ts";

/** A field in which the server's answer differs from what was sent, in readable words; numbers are masked. */
export const Difference = z.object({ field: z.string(), sent: z.string(), stored: z.string() });
export type Difference = z.infer<typeof Difference>;

const SentPage = z.object({
  side: Side,
  mediaType: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  /** Hex digest of the page's bytes. */
  sha256: z.string(),
  /** What the operator had sent off, where the document was made smaller since, and how often it was. */
  madeSmaller: z
    .object({
      times: z.int().min(1),
      from: z.object({ bytes: z.int(), width: z.int(), height: z.int(), sha256: z.string() }),
    })
    .optional(),
  /** The flaws that it was sent with all the same, and the operator's reason. */
  usedAnyway: UsedAnyway.optional(),
});

/** What was sent and what the server says it stored: no image, and the document number only in part. */
export const Receipt = z.object({
  jobId: z.string(),
  mode: z.enum(["training", "live"]),
  station: z.string(),
  operator: z.string(),
  customerId: ArtemisId,
  documentId: ArtemisId,
  /** Epoch milliseconds. */
  acceptedAt: z.number(),
  deliveredAt: z.number(),
  attempts: z.int(),
  /** How many times the whole content went out. */
  timesSent: z.int(),
  details: z.object({
    type: z.string(),
    maskedNumber: z.string(),
    authenticity: z.string(),
    issueDate: CalendarDate,
    expiryDate: CalendarDate.nullable(),
    showExpiryNotification: z.boolean(),
  }),
  confirmedWarnings: z.array(DetailsWarning),
  pages: z.array(SentPage),
  confirmation: z.enum(["confirmed", "different", "unconfirmed"]),
  differences: z.array(Difference),
  /** From the server's answer, where it said so. */
  server: z.object({
    id: z.string().optional(),
    frontName: z.string().optional(),
    backName: z.string().optional(),
    createdAt: z.number().optional(),
    updatedAt: z.number().optional(),
    updatedBy: z.string().optional(),
  }),
});
export type Receipt = z.infer<typeof Receipt>;

/** Which receipt, and as what kind of file. */
export const ReceiptExport = z.object({ jobId: z.string(), format: z.enum(["pdf", "json"]) });

/** What came of saving a receipt as a file. */
export const ReceiptExported = z.object({
  kind: z.enum([
    "exported",
    "cancelled",
    /** The place takes no file: no room, no right, open in another program. */
    "not-written",
    /** There is no receipt for this document any more. */
    "no-receipt",
  ]),
});
export type ReceiptExported = z.infer<typeof ReceiptExported>;

/** What came of printing a receipt by the system's dialog. */
export const ReceiptPrinted = z.enum(["printed", "cancelled", "failed", "no-receipt"]);
export type ReceiptPrinted = z.infer<typeof ReceiptPrinted>;
