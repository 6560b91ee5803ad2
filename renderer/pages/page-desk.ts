import type { Choosing } from "../imports/choosing.ts";
import type { OpenPaper } from "../imports/open-paper.ts";
import type { Sheet } from "../imports/sheet.ts";
import type { SessionAction } from "../session/reduce.ts";
import type { Session } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import type { NoticeReason } from "./notice.ts";

/** What work that outlasts a render needs: the session as it is by then, and the ways to change it and to speak. */
export interface PageDesk {
  readonly vision: Vision;
  readonly session: () => Session;
  readonly dispatch: (action: SessionAction) => void;
  /** Opens a file of pages. */
  readonly openPaper: OpenPaper;
  /** Asks the operator for one or two of these pages; `null`: none. */
  readonly choose: (asked: Omit<Choosing, "answer">) => Promise<readonly Sheet[] | null>;
  readonly say: (notice: NoticeReason | null) => void;
}
