import type { Opened, Vision } from "../vision/vision.ts";
import type { Paper, PaperRefusal } from "./paper.ts";

/** One page of a file that came in. */
export interface Sheet {
  readonly paper: Paper;
  /** Counted from 0. */
  readonly index: number;
}

/** More files at once, and more pages of them, are not looked through. */
const mostFiles = 20;
const mostSheets = 100;

/** What came of opening files. */
export type SheetsOpened =
  | {
      readonly kind: "sheets";
      readonly sheets: readonly Sheet[];
      /** Whether these are all pages of all files. */
      readonly isAll: boolean;
    }
  | { readonly kind: "refused"; readonly reason: PaperRefusal };

/** Opens the files one after the other; where one of them cannot be taken, none is. */
export async function openSheets(
  files: readonly Blob[],
  openPaper: (file: Blob) => Promise<{ kind: "paper"; paper: Paper } | RefusedPaper>,
): Promise<SheetsOpened> {
  const papers: Paper[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const opened = await openPaper(file);
    if (opened.kind === "refused") {
      for (const paper of papers) paper.close();
      return opened;
    }
    papers.push(opened.paper);
  }
  const sheets = papers.flatMap((paper) =>
    Array.from({ length: Math.min(paper.pages, mostSheets) }, (_, index) => ({ paper, index })),
  );
  const pages = papers.reduce((sum, paper) => sum + paper.pages, 0);
  return {
    kind: "sheets",
    sheets: sheets.slice(0, mostSheets),
    isAll: files.length <= mostFiles && pages <= mostSheets,
  };
}

type RefusedPaper = { kind: "refused"; reason: PaperRefusal };

/** The sheet as a picture at its full size: a page is drawn, a picture comes from its own file. */
export async function pictureOf(
  { paper, index }: Sheet,
  vision: Pick<Vision, "open" | "take">,
): Promise<Opened | RefusedPaper> {
  if (paper.kind === "picture") return vision.open(paper.file);
  const page = await paper.page(index);
  if (page.kind === "refused") return page;
  return { kind: "picture", picture: await vision.take([page.bitmap]) };
}

/** Ends what reads the files behind these sheets. */
export function closeSheets(sheets: readonly Sheet[]): void {
  for (const paper of new Set(sheets.map((sheet) => sheet.paper))) paper.close();
}
