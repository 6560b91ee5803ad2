import { z } from "zod";
import { AuditExported, AuditForwarding, AuditVerified } from "./audit.ts";
import { Draft, GrowingDraft, LockReason, Unlock, UnlockOutcome } from "./bench.ts";
import type { EventName, RequestName } from "./channels.ts";
import { ConnectionReport } from "./connection-report.ts";
import { Discard, OutboxPage, OutboxQuery } from "./job.ts";
import {
  NewPasscode,
  NewPin,
  OperatorChanged,
  OperatorEntry,
  OperatorName,
  PasscodeOutcome,
} from "./operators.ts";
import { Pages } from "./page.ts";
import { Receipt, ReceiptExport, ReceiptExported, ReceiptPrinted } from "./receipt.ts";
import { TakenScan } from "./scans.ts";
import { CertificateChosen, Secret, SecretName, SecretStored } from "./secrets.ts";
import { ReadSettings, SettingsSaved } from "./settings.ts";
import { Act } from "./shortcuts.ts";
import { SignInOutcome, SignOutOutcome } from "./sign-in.ts";
import { Mode, Practice, ScanLink, StationInfo, Training } from "./station.ts";
import { SendOutcome, SmallerOutcome, SmallerPages, Submission } from "./submission.ts";

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
  "secret:store": { input: Secret, output: SecretStored },
  "secret:remove": { input: SecretName, output: z.boolean() },
  /** Signs out and forgets every secret of this station and mode. */
  "secrets:forget-all": { input: z.void(), output: z.boolean() },
  /** Main opens the system's file dialog and reads the file itself; the passphrase is the only thing that crosses. */
  "certificate:choose": {
    input: z.object({ passphrase: z.string().max(1024) }),
    output: CertificateChosen,
  },
  "certificate:remove": { input: z.void(), output: z.boolean() },
  "connection:test": { input: z.void(), output: ConnectionReport },
  /** Opens what is the administrator's, until the settings are closed or the bench is locked. */
  "administrator:open": { input: z.string().max(200), output: PasscodeOutcome },
  "administrator:close": { input: z.void(), output: z.void() },
  /** `null` takes the guard away; false when the passcode in force has not been given. */
  "administrator:set-passcode": { input: NewPasscode.nullable(), output: z.boolean() },
  /** Opens the system's browser; answers when the sign-in has come to an end of any kind. */
  "sign-in:start": { input: z.void(), output: SignInOutcome },
  "sign-in:cancel": { input: z.void(), output: z.void() },
  /** Signs the operator out: the tokens are revoked and forgotten, the bench is locked. */
  "sign-in:end": { input: z.void(), output: SignOutOutcome },
  "operators:list": { input: z.void(), output: z.array(OperatorEntry) },
  "operators:add": {
    input: z.object({ name: OperatorName, pin: NewPin }),
    output: OperatorChanged,
  },
  "operators:set-pin": {
    input: z.object({ id: z.string().max(100), pin: NewPin }),
    output: OperatorChanged,
  },
  "operators:remove": { input: z.string().max(100), output: OperatorChanged },
  /** Takes what is on the bench into main's keeping and locks; the window then starts anew without it. */
  "bench:lock": { input: z.object({ draft: Draft.nullable() }), output: z.void() },
  "bench:unlock": { input: Unlock, output: UnlockOutcome },
  /** Gives what this operator left on the bench, which main keeps until it is told more; `null` for nothing. */
  "draft:take": { input: z.void(), output: Draft.nullable() },
  /** Keeps what is on the open bench, so that it outlives a crash; `null` drops it: it was sent or thrown away. */
  "draft:keep": { input: GrowingDraft.nullable(), output: z.void() },
  /** Gives the bytes of an offered scan, which is then offered no longer; the file stays where it is. */
  "scan:take": { input: z.string().max(100), output: TakenScan },
  /** Offers a scan no longer. */
  "scan:leave": { input: z.string().max(100), output: z.void() },
  "document:send": { input: Submission, output: SendOutcome },
  "outbox:list": { input: OutboxQuery, output: OutboxPage },
  "outbox:retry": { input: z.string(), output: z.boolean() },
  "outbox:discard": { input: Discard, output: z.boolean() },
  /** Gives the pages of a document that the server found too large, to be made smaller; of no other document. */
  "outbox:pages": { input: z.string(), output: Pages.nullable() },
  "outbox:send-smaller": { input: SmallerPages, output: SmallerOutcome },
  "outbox:receipt": { input: z.string(), output: Receipt.nullable() },
  /** Main asks where to by the system's dialog and writes the file itself. */
  "receipt:export": { input: ReceiptExport, output: ReceiptExported },
  "receipt:print": { input: z.object({ jobId: z.string() }), output: ReceiptPrinted },
  "audit:verify": { input: z.void(), output: AuditVerified },
  /** Main asks where to by the system's dialog and writes the file itself. */
  "audit:export": { input: z.void(), output: AuditExported },
  "audit:forwarding": { input: z.void(), output: AuditForwarding },
  /** `null` in live mode. */
  "training:read": { input: z.void(), output: Training.nullable() },
  "training:arm": { input: Practice, output: z.void() },
} satisfies Record<RequestName, RequestSchema>;

/** What main tells the window. */
export const events = {
  "station:changed": StationInfo,
  /** The window hands over what is on the bench by `bench:lock`; where it does not, main locks without. */
  "bench:lock-asked": z.object({ why: LockReason }),
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
