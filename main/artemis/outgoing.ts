import type { Dispatcher } from "undici";
import type { ArtemisId } from "../../preload/contract/artemis-id.ts";
import type { DocumentDetails } from "../../preload/contract/details.ts";
import type { HoldReason, WaitReason } from "../../preload/contract/job.ts";
import type { Difference, Receipt } from "../../preload/contract/receipt.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";

/** A page to send; `open` gives its bytes from the start each time, so that a repeat needs no copy. */
export interface OutgoingPage {
  mediaType: "image/jpeg" | "image/png";
  /** Exactly as many bytes as `open` yields. */
  size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** One document as it goes on the wire. */
export interface OutgoingDocument {
  details: DocumentDetails;
  front: OutgoingPage;
  back?: OutgoingPage;
}

/** The record in Artemis that a document goes to. */
export interface ArtemisTarget {
  customerId: ArtemisId;
  documentId: ArtemisId;
}

/** Which Artemis, as whom, and how it wants its dates. */
export interface ArtemisEndpoint {
  /** May carry a path and a trailing slash. */
  baseAddress: string;
  /** Digits of `X-Domain-ID`. */
  domainId: string;
  dateFormat: StationSettings["dateFormat"];
}

/** How long an answer may take, in milliseconds. */
export interface AnswerMs {
  /** Until it begins, counted from the latest progress of the body; interim answers (RFC 9110 §15.2) are none. */
  begin: number;
  /** For the whole of it from there on. */
  whole: number;
}

/** What `updateDocument` works with. */
export interface UpdateContext {
  endpoint: ArtemisEndpoint;
  token: string;
  dispatcher: Dispatcher;
  /** Ends the try at once; the outcome is then `cancelled`. */
  signal: AbortSignal;
  /** Bytes of the request body handed over so far; at most about 20 calls a second, and one at the end. */
  onProgress(progress: { sent: number; total: number }): void;
  /** Epoch milliseconds; a relative `Retry-After` counts from here. */
  now(): number;
  /** `Branchscan/<version>`. */
  userAgent: string;
  /** Milliseconds; two minutes and half a minute by default. */
  answerMs?: AnswerMs;
}

/** What came of one try; the courier decides what happens next. */
export type WireOutcome =
  | {
      kind: "delivered";
      confirmation: Receipt["confirmation"];
      differences: Difference[];
      server: Receipt["server"];
    }
  | {
      kind: "later";
      reason: WaitReason;
      /** Epoch milliseconds, from `Retry-After`. */
      notBefore?: number;
      /** Whether the whole content had left this PC. */
      contentWentOut: boolean;
      serverSaid?: string;
    }
  /** The caller renews the token once and repeats from the start. */
  | { kind: "unauthorized"; contentWentOut: boolean; serverSaid?: string }
  | { kind: "held"; reason: HoldReason; contentWentOut: boolean; serverSaid?: string }
  | { kind: "cancelled" };
