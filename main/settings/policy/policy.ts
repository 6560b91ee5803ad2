import { z } from "zod";
import { ListEntry, StationSettings } from "../../../preload/contract/settings.ts";
import { Mode } from "../../../preload/contract/station.ts";
import { BaseAddress } from "../../../preload/contract/web-address.ts";
import type { FixedSettings } from "../fixed-settings.ts";

const { shape } = StationSettings;
const signIn = shape.signIn.shape;

// A name that is misspelt in a policy must not be passed over in silence: what it fixes would be open.
const StrictList = z.array(z.strictObject(ListEntry.shape));

const { quality } = shape;
const StrictThreshold = z.strictObject(quality.shape.sharpness.partial().shape);
const StrictQuality = z.strictObject({
  ...quality.shape,
  sharpness: StrictThreshold,
  glare: StrictThreshold,
  light: StrictThreshold,
  dpi: StrictThreshold,
  screen: StrictThreshold,
  colour: StrictThreshold,
});

/** What a policy can lock without a value of its own, by the paths that main asks for before it is changed. */
const Lockable = z.enum(["operators", "secrets", "certificate", "administrator"]);

/** The managed policy: any of the settings, each alone, and what only an administrator may say. */
export const Policy = z.strictObject({
  $schema: z.string().max(300).optional(),
  /** The mode that cannot be left. */
  mode: Mode.optional(),
  /** Whether the window has no menu bar. */
  kiosk: z.boolean().optional(),
  /** Whom to ask; stands behind the reason at each locked field. */
  contact: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{C}]+$/u, "One line, without control characters.")
    .optional(),
  /** What is no setting and shall not be changed at the station either. */
  locked: z.array(Lockable).max(Lockable.options.length).optional(),
  /** What becomes of the audit besides. */
  audit: z
    .strictObject({
      /** Where it is forwarded to: the whole address of an OTLP/HTTP collector, as `https://…/v1/logs`. */
      forwardTo: BaseAddress.optional(),
    })
    .optional(),
  stationName: shape.stationName.optional(),
  baseAddress: shape.baseAddress.optional(),
  domainId: shape.domainId.optional(),
  dateFormat: shape.dateFormat.optional(),
  documentTypes: StrictList.pipe(shape.documentTypes).optional(),
  authenticities: StrictList.pipe(shape.authenticities).optional(),
  limits: z.strictObject(shape.limits.partial().shape).optional(),
  camera: z.strictObject(shape.camera.partial().shape).optional(),
  quality: StrictQuality.partial().optional(),
  scans: z.strictObject(shape.scans.partial().shape).optional(),
  signIn: z
    .strictObject({
      flow: signIn.flow.optional(),
      clientCredentials: z.strictObject(signIn.clientCredentials.partial().shape).optional(),
      operator: z.strictObject(signIn.operator.partial().shape).optional(),
    })
    .optional(),
  network: z.strictObject(shape.network.partial().shape).optional(),
  privacy: z.strictObject(shape.privacy.partial().shape).optional(),
});
export type Policy = z.infer<typeof Policy>;

/** What a policy fixes, with its reason; the mode is locked with it where it is fixed. */
export function fixedBy(policy: Policy): FixedSettings {
  const { $schema: _schema, kiosk: _kiosk, audit: _audit, ...rest } = policy;
  const { mode, contact, locked = [], ...values } = rest;
  return {
    values,
    alsoLocked: mode === undefined ? locked : ["mode", ...locked],
    reason: `Fixed by your organisation.${contact === undefined ? "" : ` ${contact}`}`,
  };
}
