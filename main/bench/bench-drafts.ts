import type { Draft, GrowingDraft } from "../../preload/contract/bench.ts";
import { Side } from "../../preload/contract/page.ts";
import type { DraftStore } from "./drafts.ts";

/** What lies on the bench of each operator: handed over whole on locking, and kept as it grows before that. */
export interface BenchDrafts extends Pick<DraftStore, "has" | "dropOld"> {
  /** Keeps what was handed over in the place of all that was kept before; `null` leaves nothing. */
  keep(owner: string, draft: Draft | null): Promise<void>;
  /** Keeps what has changed. A crash between two of its steps leaves each page and what was typed old or new. */
  grow(owner: string, draft: GrowingDraft | null): Promise<void>;
  read(owner: string): Promise<Draft | null>;
  /** Gives what was somebody's to somebody else. */
  move(from: string, to: string): Promise<void>;
}

// Each part is a draft of its own in the store, so that a word that was typed does not seal two pictures anew.
const typedOf = (owner: string) => `${owner}\ntyped`;
const pageOf = (owner: string, side: Side) => `${owner}\n${side}`;

/** The drafts of the bench over this store. To be called one after the other. */
export function createBenchDrafts(drafts: DraftStore): BenchDrafts {
  async function dropGrown(owner: string): Promise<void> {
    // Without what was typed there is no draft: pages never come back for another customer.
    await drafts.drop(typedOf(owner));
    for (const side of Side.options) await drafts.drop(pageOf(owner, side));
  }

  async function keep(owner: string, draft: Draft | null): Promise<void> {
    await (draft ? drafts.keep(owner, draft) : drafts.drop(owner));
    await dropGrown(owner);
  }

  async function grow(owner: string, draft: GrowingDraft | null): Promise<void> {
    if (!draft) return keep(owner, null);
    for (const side of Side.options) {
      const page = draft.pages[side];
      if (page === "as-kept") continue;
      const part = pageOf(owner, side);
      await (page ? drafts.keep(part, onlyPage(draft, { [side]: page })) : drafts.drop(part));
    }
    await drafts.keep(typedOf(owner), onlyPage(draft, {}));
    await drafts.drop(owner);
  }

  async function readGrown(owner: string): Promise<Draft | null> {
    const typed = await drafts.read(typedOf(owner));
    if (!typed) return null;
    const front = (await drafts.read(pageOf(owner, "front")))?.pages.front ?? null;
    const back = (await drafts.read(pageOf(owner, "back")))?.pages.back ?? null;
    return { ...typed, pages: { front, back } };
  }

  const read = async (owner: string) => (await drafts.read(owner)) ?? readGrown(owner);

  return {
    keep,
    grow,
    read,
    async move(from, to) {
      const draft = await read(from);
      if (!draft) return;
      await keep(to, draft);
      await keep(from, null);
    },
    has: async (owner) => (await drafts.has(owner)) || drafts.has(typedOf(owner)),
    dropOld: () => drafts.dropOld(),
  };
}

function onlyPage(draft: GrowingDraft, pages: Partial<Draft["pages"]>): Draft {
  return { ...draft, pages: { front: null, back: null, ...pages } };
}
