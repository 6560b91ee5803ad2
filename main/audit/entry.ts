import { z } from "zod";
import { ForwardingTrouble } from "../../preload/contract/audit.ts";
import { ArtemisId } from "../../preload/contract/artemis-id.ts";
import { LockReason } from "../../preload/contract/bench.ts";
import { ConnectionStep } from "../../preload/contract/connection-report.ts";
import { DetailsWarning } from "../../preload/contract/details.ts";
import { HoldReason, WaitReason } from "../../preload/contract/job.ts";
import { SecretName } from "../../preload/contract/secrets.ts";
import { SignInFlow, SignInRefusal, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import { Mode } from "../../preload/contract/station.ts";
import { SettingsPath } from "./settings-paths.ts";

const count = z.int().min(0);
const nothing = z.strictObject({});
const jobId = z.uuid();
const job = z.strictObject({ jobId });
const document = z.strictObject({ jobId, customerId: ArtemisId, documentId: ArtemisId });
const operatorId = z.string().regex(/^[\x20-\x7E]{1,255}$/);
const operator = z.strictObject({ operatorId });
const oneLine = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);

function event<Name extends string, What extends z.ZodType>(name: Name, what: What) {
  return z.strictObject({ event: z.literal(name), what });
}

/**
 * All that the audit can hold: ids, numbers and words of closed lists. No event has room for a document
 * number, a customer's name or anything else that somebody typed, so none can slip in.
 */
export const AuditEvent = z.discriminatedUnion("event", [
  event(
    "station-started",
    z.strictObject({
      version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,30})?$/),
      mode: Mode,
      keyStore: z.boolean(),
    }),
  ),
  event("station-stopped", nothing),
  event(
    "window-crashed",
    z.strictObject({
      // Electron's "render-process-gone".
      reason: z.enum([
        "clean-exit",
        "abnormal-exit",
        "killed",
        "crashed",
        "oom",
        "launch-failed",
        "integrity-failure",
        "memory-eviction",
        "unresponsive",
      ]),
    }),
  ),
  event("mode-switched", z.strictObject({ to: Mode })),

  event(
    "document-accepted",
    document.extend({ pages: z.int().min(1).max(2), confirmed: z.array(DetailsWarning).max(3) }),
  ),
  event("document-sending", document.extend({ attempt: count })),
  event("document-waiting", document.extend({ reason: WaitReason })),
  event(
    "document-delivered",
    document.extend({
      attempts: count,
      timesSent: count,
      confirmation: z.enum(["confirmed", "different", "unconfirmed"]),
    }),
  ),
  event("document-held", document.extend({ reason: HoldReason })),
  event("document-retried", job),
  event("document-made-smaller", document),
  event("document-discarded", document),
  event("document-damaged", document),
  event(
    "pages-destroyed",
    job.extend({ why: z.enum(["delivered", "discarded", "kept-long-enough"]) }),
  ),
  event("outbox-repaired", z.strictObject({ kept: count, lost: count })),
  event("storage-low", nothing),

  event("signed-in", z.strictObject({ flow: SignInFlow })),
  event("signed-out", z.strictObject({ server: SignOutOutcome })),
  event("sign-in-refused", z.strictObject({ flow: SignInFlow, reason: SignInRefusal })),
  event("bench-locked", z.strictObject({ why: LockReason })),
  event("bench-unlocked", z.strictObject({ by: z.enum(["pin", "sign-in", "press"]) })),
  event("unlock-refused", operator.extend({ triesLeft: count })),
  event("operator-locked-out", operator),
  event("operator-added", operator),
  event("operator-pin-set", operator),
  event("operator-removed", operator),

  event("settings-saved", z.strictObject({ paths: z.array(SettingsPath).max(200) })),
  event("settings-repaired", nothing),
  event(
    "secret-stored",
    z.strictObject({ name: SecretName, where: z.enum(["key-store", "memory"]) }),
  ),
  event("secret-removed", z.strictObject({ name: SecretName })),
  event("secrets-forgotten", nothing),
  event("certificate-kept", z.strictObject({ where: z.enum(["key-store", "memory"]) })),
  event("certificate-removed", nothing),
  event("policy-in-force", nothing),
  event("policy-gone", nothing),
  event(
    "policy-refused",
    z.strictObject({
      reason: z.enum(["not-readable", "not-protected", "not-json", "not-fitting"]),
      line: z.int().min(1).nullable(),
      keepsLastGood: z.boolean(),
    }),
  ),
  event("administrator-opened", nothing),
  event("administrator-refused", nothing),
  event("administrator-closed", nothing),
  event("passcode-set", nothing),
  event("passcode-removed", nothing),
  event("connection-tested", z.strictObject({ failed: ConnectionStep.nullable() })),

  event("receipt-shown", job),
  event("receipt-printed", job),
  event("receipt-exported", job.extend({ format: z.enum(["pdf", "json"]) })),

  event("audit-exported", z.strictObject({ entries: count })),
  event("audit-verified", z.strictObject({ outcome: z.enum(["whole", "broken"]), entries: count })),
  /** Once until all has been forwarded: the collector does not take it, or not all of it. */
  event(
    "audit-not-forwarded",
    z.strictObject({
      why: z.enum([...ForwardingTrouble.shape.why.options, "entries-refused"]),
      status: ForwardingTrouble.shape.status,
    }),
  ),
  /** A crash had cut off the end of the log; what it left is kept beside the log. */
  event("audit-torn", z.strictObject({ bytes: count })),
  /** The log did not end at a start as it had ended before. */
  event(
    "audit-damaged",
    z.strictObject({
      what: z.enum(["cut-off", "head-missing", "head-unreadable", "head-differs", "head-not-ours"]),
    }),
  ),
  /** The disk took nothing for so long that these many entries found no more room in memory. */
  event("audit-lost", z.strictObject({ entries: count })),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Who did it: the operator's id and name, which are the one text that somebody chose. */
export const Who = z.strictObject({ id: oneLine(255), name: oneLine(200) });
export type Who = z.infer<typeof Who>;

/** A link of the chain, as it is signed over: entries count from 1, and each names the hash of the one before. */
export const AuditEntry = z.strictObject({
  n: z.int().min(1),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The station's name in the settings. */
  station: oneLine(60),
  who: Who.nullable(),
  event: z.string(),
  what: z.unknown(),
  /** SHA-256 in hex of the entry before; of the first, 64 zeros. */
  before: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditEntry = Omit<z.infer<typeof AuditEntry>, "event" | "what"> & AuditEvent;

/** The entry in a value from a file; `null` when it is none that this version could have written. */
export function readEntry(value: unknown): AuditEntry | null {
  const parsed = AuditEntry.safeParse(value);
  if (!parsed.success) return null;
  const { event: name, what, ...link } = parsed.data;
  const content = AuditEvent.safeParse({ event: name, what });
  return content.success ? { ...link, ...content.data } : null;
}
