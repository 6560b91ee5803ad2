import { z } from "zod";
import { ArtemisId } from "./artemis-id.ts";
import { BenchState } from "./bench.ts";
import { PolicyStanding } from "./policy.ts";
import { ScanFolder } from "./scans.ts";
import { SignInState } from "./sign-in.ts";

export const Mode = z.enum(["training", "live"]);
export type Mode = z.infer<typeof Mode>;

/** What this start found out of order in the outbox on disk: how many documents it is about. */
export const OutboxDamage = z.object({
  /** The database was damaged, and what could be read of it is in a new one. */
  isRepaired: z.boolean(),
  /** Waited or were held, and only their sealed pages are left. */
  lost: z.int(),
  /** Are held now, since they are not as this station wrote them. */
  held: z.int(),
  /** Were settled, and changed since by somebody else. */
  changed: z.int(),
  /** The key that they were sealed under is gone. */
  isOtherKey: z.boolean(),
});
export type OutboxDamage = z.infer<typeof OutboxDamage>;

/** The station as the top bar shows it. */
export const StationInfo = z.object({
  mode: Mode,
  version: z.string(),
  stationName: z.string(),
  /** Who stands at the bench, or who locked it. */
  operator: z.string(),
  bench: BenchState,
  /** `null` in training mode, where nobody signs in. */
  signIn: SignInState.nullable(),
  policy: PolicyStanding,
  /** Minutes without a touch after which the station locks itself. */
  lockAfterMinutes: z.int(),
  /** Hours for which the sealed pages of a delivered document are kept; 0: they are destroyed at once. */
  keepPagesHours: z.int(),
  /** What is known of the way to the server, from the network and the latest tries. */
  connection: z.enum([
    "online",
    "offline",
    "unreachable",
    "not-set-up",
    "sign-in-needed",
    "not-trusted",
  ]),
  /** Whether the operating system's key store is there to keep secrets. */
  keyStore: z.boolean(),
  /** Where documents wait: sealed on disk, or in memory, where they do not outlive the station. */
  outbox: z.enum(["sealed", "memory"]),
  /** `null` where this start found all in order. */
  outboxDamage: OutboxDamage.nullable(),
  scans: ScanFolder,
});
export type StationInfo = z.infer<typeof StationInfo>;

/** What a link `branchscan://scan?customer=…&document=…` asks for. */
export const ScanLink = z.object({
  customerId: ArtemisId.optional(),
  documentId: ArtemisId.optional(),
});
export type ScanLink = z.infer<typeof ScanLink>;

/** Practice: how the training server treats the next documents. */
export const Practice = z.enum([
  "none",
  "busy",
  "server-error",
  "drop-connection",
  "drop-after-body",
  "slow",
  "sign-in",
  "forbidden",
  "not-found",
  "refused",
  "too-large",
  "stored-differently",
]);
export type Practice = z.infer<typeof Practice>;

/** The training mode's practice switch and its specimens. */
export const Training = z.object({
  practice: Practice,
  specimens: z.array(
    z.object({
      /** Addresses within the app, e.g. `/specimens/photos/….jpg`. */
      picture: z.string(),
      thumbnail: z.string(),
      label: z.string(),
      kind: z.string(),
      side: z.enum(["front", "back"]),
      details: z.record(z.string(), z.string()),
    }),
  ),
});
export type Training = z.infer<typeof Training>;
