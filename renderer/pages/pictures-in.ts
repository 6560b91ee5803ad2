import type { Side } from "../../preload/contract/page.ts";
import type { Focus } from "../app/focus.ts";
import { otherSide } from "../session/session.ts";
import type { NoticeReason } from "./notice.ts";

/** Where files are to go. */
export interface Place {
  /** The customer that they were chosen for. */
  readonly visit: number;
  readonly side: Side;
  /** Whether they were put on this very page. */
  readonly aimed: boolean;
}

/** Where the first of two pages goes. */
export function firstOf({ side, aimed }: Omit<Place, "visit">): Side {
  return aimed ? side : "front";
}

/** One page goes where it was asked for; two fill both, from the page that they were put on. */
export function sidesFor(count: number, place: Place): readonly Side[] {
  if (count < 2) return count === 0 ? [] : [place.side];
  return [firstOf(place), otherSide(firstOf(place))];
}

/** Files with the page each is for, and what there is to say about the rest. */
export interface PicturesIn {
  readonly pictures: readonly { readonly side: Side; readonly file: Blob }[];
  readonly notice: NoticeReason | null;
}

/** Gives out dropped, chosen or pasted files: one goes to `side`; of several the first two fill front and back. */
export function giveOut(files: readonly Blob[], side: Side, aimed: boolean): PicturesIn {
  const [first, second, ...rest] = files;
  if (!first) return { pictures: [], notice: "nothing-dropped" };
  if (!second) return { pictures: [{ side, file: first }], notice: null };
  const start = firstOf({ side, aimed });
  return {
    pictures: [
      { side: start, file: first },
      { side: otherSide(start), file: second },
    ],
    notice: rest.length > 0 ? "too-many-files" : null,
  };
}

/** The part of a `DataTransfer` that tells what was dropped. */
interface Dropped {
  readonly files: Iterable<File>;
  readonly items: Iterable<Pick<DataTransferItem, "kind"> & { webkitGetAsEntry(): Entry | null }>;
}

type Entry = Pick<FileSystemEntry, "isDirectory">;

/** The files in what was dropped; a folder or a drop without files is refused. */
export function droppedFiles(
  data: Dropped,
): { kind: "files"; files: readonly File[] } | { kind: "refused"; reason: NoticeReason } {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  if (items.some((item) => item.webkitGetAsEntry()?.isDirectory)) {
    return { kind: "refused", reason: "folder" };
  }
  const files = [...data.files];
  return files.length > 0
    ? { kind: "files", files }
    : { kind: "refused", reason: "nothing-dropped" };
}

/** The part of a `DataTransfer` that tells what is in the clipboard. */
interface Pasted {
  readonly files: Iterable<File>;
  readonly types: readonly string[];
}

/**
 * The files of a paste that is meant for the stage; `null` leaves the paste to whatever has the focus. A field
 * gets what has any text, a dialog all; pictures copied from a document come with text and are meant as such there.
 */
export function pastedFiles(data: Pasted, { on, overBench }: Focus): readonly File[] | null {
  if (overBench) return null;
  const files = [...data.files];
  if (on !== "text") return files;
  const isPicture = files.some(
    ({ type }) => type.startsWith("image/") || type === "application/pdf",
  );
  return isPicture && !data.types.includes("text/plain") ? files : null;
}
