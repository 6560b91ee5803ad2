import type { FileKind, PaperPage, PaperRefusal } from "./paper.ts";

/** What the window asks of the worker that reads a file of pages; `open` first, once. */
export type PaperRequest =
  | { readonly call: number; readonly ask: "open"; readonly file: Blob; readonly kind: FileKind }
  | {
      readonly call: number;
      readonly ask: "page";
      readonly index: number;
      /** `null`: as sharp as a scan. */
      readonly longerSide: number | null;
    };

export type PaperAnswer =
  | { kind: "opened"; pages: number }
  | PaperPage
  | { kind: "refused"; reason: PaperRefusal };

export interface PaperReply {
  readonly call: number;
  readonly answer: PaperAnswer;
}
