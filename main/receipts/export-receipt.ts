import { calendarDay } from "../../preload/contract/calendar-date.ts";
import { Receipt, type ReceiptExported } from "../../preload/contract/receipt.ts";
import { writeWhole } from "../write-whole.ts";

export type ReceiptFormat = "pdf" | "json";

interface ExportContext {
  /** Asks where to, with a name proposed; `null` when nobody wants to any more. */
  choosePlace: (proposed: string, format: ReceiptFormat) => Promise<string | null>;
  /** The receipt's page as PDF. */
  pdf: () => Promise<Uint8Array>;
  now: () => Date;
}

/** Writes a receipt to the file that somebody chooses; the file is there whole or not at all. */
export async function exportReceipt(
  receipt: Receipt,
  format: ReceiptFormat,
  { choosePlace, pdf, now }: ExportContext,
): Promise<ReceiptExported> {
  const file = await choosePlace(receiptFileName(receipt, format), format);
  if (file === null) return { kind: "cancelled" };
  const content = format === "pdf" ? await pdf() : receiptJson(receipt, now());
  try {
    await writeWhole(file, (handle) => handle.writeFile(content));
    return { kind: "exported" };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { kind: "not-written" };
    throw error;
  }
}

/** A name for the file, by the ids and the day of delivery on this PC's calendar. */
function receiptFileName(receipt: Receipt, format: ReceiptFormat): string {
  const { customerId, documentId, deliveredAt } = receipt;
  return `receipt-${customerId}-${documentId}-${calendarDay(new Date(deliveredAt))}.${format}`;
}

/** A receipt for other programs; the version counts up when a field changes its meaning. */
function receiptJson(receipt: Receipt, exportedAt: Date): string {
  const file = {
    format: "branchscan-receipt",
    version: 1,
    exportedAt: exportedAt.toISOString(),
    receipt: Receipt.parse(receipt),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
