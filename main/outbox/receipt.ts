import type { DocumentDetails } from "../../preload/contract/details.ts";
import type { Receipt } from "../../preload/contract/receipt.ts";
import type { Mode } from "../../preload/contract/station.ts";
import { maskNumber } from "../artemis/mask-number.ts";
import type { WireOutcome } from "../artemis/outgoing.ts";
import type { Job } from "./job.ts";

type Delivery = Extract<WireOutcome, { kind: "delivered" }>;

/** The receipt of a delivered job: what was sent and what the server says, with the number masked. */
export function receiptOf(
  job: Job,
  details: DocumentDetails,
  delivery: Delivery,
  circumstances: { mode: Mode; deliveredAt: number },
): Receipt {
  const { number, ...plain } = details;
  return {
    jobId: job.id,
    mode: circumstances.mode,
    station: job.station,
    operator: job.operator,
    customerId: job.customerId,
    documentId: job.documentId,
    acceptedAt: job.acceptedAt,
    deliveredAt: circumstances.deliveredAt,
    attempts: job.attempts,
    timesSent: job.timesSent,
    details: { ...plain, maskedNumber: maskNumber(number) },
    confirmedWarnings: job.confirmed,
    pages: job.pages,
    confirmation: delivery.confirmation,
    differences: delivery.differences,
    server: delivery.server,
  };
}
