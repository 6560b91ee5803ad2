import type { Receipt, ReceiptPrinted } from "../../preload/contract/receipt.ts";
import type { ChoosePlace } from "../choose-place.ts";
import type { Handlers } from "../ipc.ts";
import { exportReceipt, type ReceiptFormat } from "../receipts/export-receipt.ts";
import { receiptPage } from "../receipts/receipt-page.ts";
import type { Lists } from "../receipts/receipt-rows.ts";

/** What a receipt on paper or in a file is made from. */
export interface ReceiptContext {
  outbox: { receipt(jobId: string): Promise<Receipt | null> };
  /** What makes paper of a page. */
  paper: {
    pdf(page: string): Promise<Uint8Array>;
    print(page: string): Promise<ReceiptPrinted>;
  };
  choosePlace: ChoosePlace;
  lists: () => Lists;
  /** The station's. */
  version: string;
  now: () => Date;
}

const kinds: Record<ReceiptFormat, string> = { pdf: "PDF", json: "JSON" };

/** The answers to who wants a receipt for themselves or for the customer. */
export function receiptHandlers(
  context: ReceiptContext,
): Pick<Handlers, "receipt:export" | "receipt:print"> {
  const { outbox, paper, now, version } = context;
  const pageOf = (receipt: Receipt) =>
    receiptPage(receipt, { lists: context.lists(), version, now: now().getTime() });
  const choosePlace = (proposed: string, format: ReceiptFormat) =>
    context.choosePlace({
      title: "Save the receipt",
      proposed,
      kind: { name: kinds[format], extension: format },
    });
  return {
    "receipt:export": async ({ jobId, format }) => {
      const receipt = await outbox.receipt(jobId);
      if (!receipt) return { kind: "no-receipt" };
      const pdf = () => paper.pdf(pageOf(receipt));
      return exportReceipt(receipt, format, { choosePlace, pdf, now });
    },
    "receipt:print": async ({ jobId }) => {
      const receipt = await outbox.receipt(jobId);
      return receipt ? paper.print(pageOf(receipt)) : "no-receipt";
    },
  };
}
