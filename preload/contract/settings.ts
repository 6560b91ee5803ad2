import { z } from "zod";
import { ListValue } from "./details.ts";
import { NetworkSettings } from "./network.ts";
import { PolicyStanding } from "./policy.ts";
import { CertificateState, SecretName, SecretState } from "./secrets.ts";
import { SignInSettings } from "./sign-in.ts";
import { BaseAddress } from "./web-address.ts";

/** One entry of a list: the value on the wire and the words the operator reads. */
export const ListEntry = z.object({ value: ListValue, label: z.string().trim().min(1).max(60) });
export type ListEntry = z.infer<typeof ListEntry>;

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

/** From where on the operator is told, and from where on the page is to be taken again. */
const Threshold = z.object({
  warn: z.number().min(0).max(1000),
  stop: z.number().min(0).max(1000),
});

/** What a page must be like. */
export const QualitySettings = z.object({
  /** How many pages in a row may be stopped before the operator may go on with a reason. */
  tries: z.int().min(0).max(9),
  /** Thousandths, see `PageMeasures`; less is blurred. */
  sharpness: Threshold,
  /** Hundredths of the page; more is glare. */
  glare: Threshold,
  /** 0 … 255; less is too dark. */
  light: Threshold,
  /** Dots per inch on the document; fewer is too small. */
  dpi: Threshold,
  /** Decibels; more is a picture of a screen. */
  screen: Threshold,
  /** Steps of 255; less, on a card or a passport, is a grey copy. */
  colour: Threshold,
  cutOff: z.enum(["warn", "stop"]),
});
export type QualitySettings = z.infer<typeof QualitySettings>;

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
  camera: z.object({
    /** Whether a card that lies still is taken by itself. */
    autoShutter: z.boolean(),
  }),
  quality: QualitySettings,
  scans: z.object({
    /** Whole path of the folder that a scanner saves into, whose new files are offered; empty for none. */
    folder: z.string().trim().max(1000),
  }),
  signIn: SignInSettings,
  network: NetworkSettings,
  privacy: z.object({
    /** Minutes without a touch after which the station locks itself. */
    lockAfterMinutes: z.int().min(1).max(60),
    /** Hours for which the sealed pages of a delivered document are kept; 0: they are destroyed at once. */
    keepPagesHours: z.int().min(0).max(720),
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
  camera: { autoShutter: true },
  quality: {
    tries: 2,
    // In focus 60 and more; blurred by 1.5 pixels at 300 dpi 19, by 2 pixels 7.
    sharpness: { warn: 22, stop: 10 },
    // A spot of 0.8 % is as large as a line of print.
    glare: { warn: 0.8, stop: 5 },
    // Darker than 90, print no longer stands out from a card's ground.
    light: { warn: 90, stop: 55 },
    // Comparable services ask for 300; below 200 small print and codes cannot be read.
    dpi: { warn: 200, stop: 110 },
    // Print gives up to 14, a screen 24 to 40.
    screen: { warn: 18, stop: 26 },
    // A grey copy gives up to 2, printed colour 10 and more.
    colour: { warn: 4, stop: 2.5 },
    cutOff: "stop",
  },
  scans: { folder: "" },
  signIn: {
    flow: "pasted-token",
    clientCredentials: {
      form: "oauth",
      server: "",
      clientAuthentication: "body",
      clientId: "",
      scope: "",
    },
    operator: {
      addresses: "discovered",
      issuer: "",
      authorizationEndpoint: "",
      tokenEndpoint: "",
      revocationEndpoint: "",
      clientId: "",
      scope: "openid profile offline_access",
    },
  },
  network: { proxy: "system", proxyAddress: "", proxyUser: "", extraAuthorityFile: "" },
  privacy: { lockAfterMinutes: 5, keepPagesHours: 0 },
};

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
  /** Where each secret is kept, or that it is for another server; a secret itself never comes back. */
  secrets: z.record(SecretName, SecretState),
  certificate: CertificateState,
  /** Set when a damaged settings file was set aside and the defaults are in force. */
  repaired: z.boolean(),
  policy: PolicyStanding,
  /** Whether a passcode guards what is the administrator's, and whether it has been given. */
  administrator: z.object({ hasPasscode: z.boolean(), isOpen: z.boolean() }),
});
export type ReadSettings = z.infer<typeof ReadSettings>;
