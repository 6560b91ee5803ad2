import type { DocumentDetails, DetailsWarning } from "../../preload/contract/details.ts";
import type { HoldReason, JobState, WaitReason } from "../../preload/contract/job.ts";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { originOf } from "../artemis/endpoint.ts";
import type { ArtemisEndpoint, ArtemisTarget, OutgoingPage } from "../artemis/outgoing.ts";

/** One document on its way, as main keeps it; neither its pages nor its details (see `JobContent`). */
export interface Job extends ArtemisTarget {
  id: string;
  /** Value of the document type, e.g. `PASSPORT`. */
  type: string;
  station: string;
  operator: string;
  /** Whose sign-in it was accepted under; it goes out under nobody else's. `null` where the station has a token of its own. */
  operatorId: string | null;
  confirmed: DetailsWarning[];
  /** The server and domain that it was accepted for; it goes nowhere else. */
  acceptedFor: Destination;
  pages: Receipt["pages"];
  /** Epoch milliseconds. */
  acceptedAt: number;
  state: JobState;
  waiting: WaitReason | null;
  held: HoldReason | null;
  serverSaid: string | null;
  attempts: number;
  /** How many times the whole content went out. */
  timesSent: number;
  nextTryAt: number | null;
  settledAt: number | null;
  discardReason: string | null;
  receipt: Receipt | null;
}

/** How a job stands that was just accepted. */
export const notTriedYet = {
  state: "queued",
  waiting: null,
  held: null,
  serverSaid: null,
  attempts: 0,
  timesSent: 0,
  nextTryAt: null,
  settledAt: null,
  discardReason: null,
  receipt: null,
} as const satisfies Partial<Job>;

/** A server by its origin, and the tenant there. */
export interface Destination {
  origin: string;
  /** Digits of `X-Domain-ID`. */
  domainId: string;
}

/** What must not outlive the job: its details and pages. Gone once it is delivered or discarded. */
export interface JobContent extends PageContents {
  details: DocumentDetails;
}

export interface PageContents {
  front: OutgoingPage;
  back?: OutgoingPage;
}

/** The destination that an endpoint stands for. */
export function destinationOf({ baseAddress, domainId }: ArtemisEndpoint): Destination {
  return { origin: originOf(baseAddress), domainId };
}

/** In training mode: the server inside the station is the same at each start, though its port is not. */
export function trainingDestination({ domainId }: ArtemisEndpoint): Destination {
  return { origin: "training", domainId };
}

/** The record that a job goes to; the same numbers elsewhere stand for somebody else's. */
export function documentOf({ acceptedFor, customerId, documentId }: Job): string {
  return [acceptedFor.origin, acceptedFor.domainId, customerId, documentId].join(" ");
}

/** Bytes of all its pages. */
export function pageBytes(job: Pick<Job, "pages">): number {
  return job.pages.reduce((sum, page) => sum + page.bytes, 0);
}

/** Whether nothing more will happen to the job. */
export function isSettled(job: Job): boolean {
  return job.state === "delivered" || job.state === "discarded";
}
