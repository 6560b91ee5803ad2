import { randomUUID } from "node:crypto";
import { BrowserWindow, session, type Session, type WebContents } from "electron";
import type { ReceiptPrinted } from "../../preload/contract/receipt.ts";
import { receiptPolicy } from "./receipt-page.ts";

const origin = "app://receipt";

/** A receipt's page as PDF on A4, with text that can be selected and read aloud. */
export function receiptPdf(page: string): Promise<Uint8Array> {
  return onPaper(page, (contents) =>
    contents.printToPDF({
      pageSize: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    }),
  );
}

/** Lets the operator print a receipt's page by the system's dialog. */
export function printReceipt(page: string): Promise<ReceiptPrinted> {
  return onPaper(page, (contents) => {
    const { promise, resolve } = Promise.withResolvers<ReceiptPrinted>();
    contents.print({ printBackground: true, pageSize: "A4" }, (isPrinted, reason) => {
      if (isPrinted) resolve("printed");
      else resolve(/cancell?ed/i.test(reason) ? "cancelled" : "failed");
    });
    return promise;
  });
}

// The pages that are on their way to paper, each under an address that nobody else knows.
const pages = new Map<string, string>();

/** Shows a page to nobody, in a window without scripts, preload, network and memory, for as long as this takes. */
async function onPaper<Result>(
  page: string,
  work: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    },
  });
  const address = `${origin}/${randomUUID()}`;
  pages.set(address, page);
  try {
    await window.loadURL(address);
    return await work(window.webContents);
  } finally {
    pages.delete(address);
    window.destroy();
  }
}

/** A session of its own, in memory, that knows these pages and refuses everything else. */
function paperSession(): Session {
  const paper = session.fromPartition("receipt", { cache: false });
  if (paper.protocol.isProtocolHandled("app")) return paper;
  paper.protocol.handle("app", ({ url }) => {
    const page = pages.get(url);
    return page === undefined
      ? new Response(null, { status: 404 })
      : new Response(page, { headers });
  });
  paper.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !pages.has(details.url) }),
  );
  paper.setPermissionCheckHandler(() => false);
  paper.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  paper.on("will-download", (event) => event.preventDefault());
  return paper;
}

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": receiptPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};
