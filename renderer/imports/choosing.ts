import type { Side } from "../../preload/contract/page.ts";
import type { Sheet } from "./sheet.ts";

/** A question to the operator: which of these pages. */
export interface Choosing {
  readonly sheets: readonly Sheet[];
  /** Whether these are all pages that came in. */
  readonly isAll: boolean;
  /** Where a single page would go. */
  readonly side: Side;
  /** Where the first of two would go. */
  readonly first: Side;
  /** The chosen pages in their order; `null`: none. */
  readonly answer: (chosen: readonly Sheet[] | null) => void;
}
