import { z } from "zod";
import type { EventName, RequestName } from "./channels.ts";
import { Discard, OutboxPage, OutboxQuery } from "./job.ts";
import { Receipt } from "./receipt.ts";
import {
  BearerToken,
  ConnectionReport,
  ReadSettings,
  SettingsSaved,
  TokenStored,
} from "./settings.ts";
import { Act } from "./shortcuts.ts";
import { Mode, Practice, ScanLink, StationInfo, Training } from "./station.ts";
import { SendOutcome, Submission } from "./submission.ts";

interface RequestSchema {
  input: z.ZodType;
  output: z.ZodType;
}

/** What the window may ask of main: the schema of what goes in and of what comes back. */
export const requests = {
  "station:read": { input: z.void(), output: StationInfo },
  /** Restarts the station in the other mode. */
  "station:switch": { input: Mode, output: z.void() },
  "settings:read": { input: z.void(), output: ReadSettings },
  /** Checked in main, so that each problem comes back as a sentence at its field. */
  "settings:save": { input: z.unknown(), output: SettingsSaved },
  /** The one way in for a secret; nothing secret ever comes back. */
  "token:store": { input: BearerToken, output: TokenStored },
  "token:remove": { input: z.void(), output: z.void() },
  "connection:test": { input: z.void(), output: ConnectionReport },
  "document:send": { input: Submission, output: SendOutcome },
  "outbox:list": { input: OutboxQuery, output: OutboxPage },
  "outbox:retry": { input: z.string(), output: z.boolean() },
  "outbox:discard": { input: Discard, output: z.boolean() },
  "outbox:receipt": { input: z.string(), output: Receipt.nullable() },
  /** `null` in live mode. */
  "training:read": { input: z.void(), output: Training.nullable() },
  "training:arm": { input: Practice, output: z.void() },
} satisfies Record<RequestName, RequestSchema>;

/** What main tells the window. */
export const events = {
  "station:changed": StationInfo,
  /** Something in the outbox changed: the window reads anew what it shows. */
  "outbox:changed": z.object({ jobId: z.string() }),
  "link:opened": ScanLink,
  /** What was chosen in the native menu. */
  "menu:chosen": Act,
} satisfies Record<EventName, z.ZodType>;

export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]["input"]>;
export type RequestOutput<Name extends RequestName> = z.output<(typeof requests)[Name]["output"]>;
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>;

/** The answer that crosses the bridge: a value, or that the message was refused before any handler saw it. */
export type Reply<Name extends RequestName> =
  | { kind: "answer"; value: RequestOutput<Name> }
  | { kind: "bad-request"; problem: string }
  | { kind: "failed" };

/** What the preload exposes as `window.branchscan`. */
export interface Bridge {
  request<Name extends RequestName>(name: Name, input?: RequestInput<Name>): Promise<Reply<Name>>;
  /** Calls back for each event of this name; gives the function that ends it. */
  on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}
