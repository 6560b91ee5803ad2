import type { PaperRefusal } from "../paper.ts";

/** What a reader throws, however deep it is in a file, when the file cannot be taken. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly reason: PaperRefusal;

  constructor(reason: PaperRefusal) {
    super(`This file cannot be taken: ${reason}`);
    this.reason = reason;
  }
}
