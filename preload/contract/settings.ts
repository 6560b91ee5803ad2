import { z } from "zod";
import { ListValue } from "./details.ts";

/** One entry of a list: the value on the wire and the words the operator reads. */
export const ListEntry = z.object({ value: ListValue, label: z.string().trim().min(1).max(60) });
export type ListEntry = z.infer<typeof ListEntry>;

const secureOrLoopback =
  /^(?:https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?)(?:\/[^?#\s]*)?$/i;

// A backslash reads as a slash, and what cannot be seen makes two hosts look alike.
const misleading = /[\\\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** Base address of Artemis: https, or http on this PC only; no user, query or fragment in it. */
export const BaseAddress = z
  .string()
  .trim()
  .max(300)
  .pipe(z.url("This is not a web address."))
  .refine(
    (text) => secureOrLoopback.test(text),
    "The address must begin with https:// and hold no user name or query.",
  )
  .refine(
    (text) => !misleading.test(text),
    "The address may hold no backslash and no invisible characters.",
  );

/** The tenant's `X-Domain-ID`: digits. */
export const DomainId = z
  .string()
  .trim()
  .regex(/^\d{1,19}$/, "Digits only.");

const List = z
  .array(ListEntry)
  .min(1)
  .max(50)
  .refine(
    (list) => new Set(list.map((entry) => entry.value)).size === list.length,
    "Each value only once.",
  );

/** What an operator or administrator may set; never holds a secret. */
export const StationSettings = z.object({
  stationName: z.string().trim().min(1).max(60),
  baseAddress: BaseAddress,
  /** Empty until the administrator has been given one. */
  domainId: z.union([z.literal(""), DomainId]),
  /** How dates go on the wire: `2030-01-01T00:00:00.000Z` or `2030-01-01`. */
  dateFormat: z.enum(["date-time", "date"]),
  documentTypes: List,
  authenticities: List,
  limits: z.object({
    /** Longer side of a page in pixels; a page is never enlarged to it. */
    longerSide: z.int().min(600).max(8000),
    /** Bytes of a page that are aimed at. */
    targetBytes: z.int().min(50_000).max(25_000_000),
    /** Bytes of a page that are never passed. */
    mostBytes: z.int().min(50_000).max(25_000_000),
  }),
});
export type StationSettings = z.infer<typeof StationSettings>;

export const defaultSettings: StationSettings = {
  stationName: "Counter 1",
  baseAddress: "https://api.artemis.cynopsis.co",
  domainId: "",
  dateFormat: "date-time",
  documentTypes: [
    { value: "NATIONAL_ID", label: "National ID" },
    { value: "PASSPORT", label: "Passport" },
    { value: "DRIVING_LICENSE", label: "Driving licence" },
    { value: "OTHERS", label: "Other document" },
  ],
  authenticities: [{ value: "ORIGINAL", label: "Original" }],
  limits: { longerSide: 2000, targetBytes: 1_000_000, mostBytes: 3_000_000 },
};

/** An access token as an administrator pastes it: visible ASCII without blanks (RFC 6750 §2.1). */
export const BearerToken = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9\-._~+/]{8,8192}=*$/, "This does not look like an access token.");

export const SettingsProblem = z.object({ path: z.string(), message: z.string() });
export type SettingsProblem = z.infer<typeof SettingsProblem>;

/** What came of saving the settings. */
export const SettingsSaved = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), settings: StationSettings }),
  z.object({ kind: z.literal("refused"), problems: z.array(SettingsProblem) }),
]);
export type SettingsSaved = z.infer<typeof SettingsSaved>;

export const ReadSettings = z.object({
  settings: StationSettings,
  /** Paths that cannot be changed here, with the reason in words. */
  locked: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Whether a token is kept, and where, or that it is for another server; the token itself never comes back. */
  token: z.enum(["none", "key-store", "memory", "other-server"]),
  /** Set when a damaged settings file was set aside and the defaults are in force. */
  repaired: z.boolean(),
});
export type ReadSettings = z.infer<typeof ReadSettings>;

/** What came of handing over a token. */
export const TokenStored = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stored"), where: z.enum(["key-store", "memory"]) }),
  z.object({ kind: z.literal("refused") }),
]);
export type TokenStored = z.infer<typeof TokenStored>;

/** The steps of "Test connection", in their order; the first that fails ends the walk. */
export const ConnectionStep = z.enum(["settings", "name", "reach", "trust", "token", "domain"]);
export type ConnectionStep = z.infer<typeof ConnectionStep>;

export const ConnectionReport = z.object({
  steps: z.array(
    z.object({
      step: ConnectionStep,
      outcome: z.enum(["works", "fails", "not-checked"]),
      /** Technical detail that may be copied; never a secret. */
      detail: z.string().optional(),
    }),
  ),
});
export type ConnectionReport = z.infer<typeof ConnectionReport>;
