import type { Version } from "./documents.ts";

/** What a life of the station is given. */
export interface LifeOrder {
  folder: string;
  /** Hex. */
  stationKey: string;
  baseAddress: string;
  /** 1, 2, …; makes the versions of later lives later ones. */
  life: number;
  /** When the time of all lives began, epoch milliseconds. */
  began: number;
  /** In the last life nothing is accepted any more, and it ends once everything has gone out. */
  isLast: boolean;
}

/** What a life tells; it may be cut off after each of them. */
export type LifeReport =
  | { kind: "started"; milliseconds: number; jobs: number; standing: object }
  /** As the operator sees it: from now on the document must not be lost. */
  | ({ kind: "safe"; jobId: string } & Version)
  | { kind: "refused"; reason: string }
  | { kind: "failed"; error: string }
  /** Each job's state, at the end of the last life. */
  | { kind: "ended"; states: Record<string, string> };

/** How many times faster the time of the torture goes by: the longest pause of 5 minutes takes 1.5 s. */
export const haste = 200;

/** The time of the torture, which goes on from one life to the next, epoch milliseconds. */
export const hastyNow = (began: number) => began + (Date.now() - began) * haste;

/** What must be found nowhere on the disk. */
export const token = "token-of-the-torture";
