import { z } from "zod";

/** What can be turned on a camera, where it has it. */
export const dialIds = ["focus", "exposure", "compensation", "white-balance", "zoom"] as const;
export type DialId = (typeof dialIds)[number];

/** From where to where a dial goes, in the camera's own unit. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One thing that this camera lets be turned. */
export interface Dial {
  readonly id: DialId;
  /** Whether the camera can see to it by itself. */
  readonly hasAuto: boolean;
  readonly scale: Scale;
}

/** Where the dials stand: by itself, or at a value on the dial's scale; what is left out is as the camera has it. */
export type DialSettings = Partial<Record<DialId, "auto" | number>>;

// The members of the track's capabilities, https://www.w3.org/TR/image-capture/#mediatrackcapabilities-section
const members = {
  focus: { mode: "focusMode", value: "focusDistance" },
  exposure: { mode: "exposureMode", value: "exposureTime" },
  compensation: { mode: null, value: "exposureCompensation" },
  "white-balance": { mode: "whiteBalanceMode", value: "colorTemperature" },
  zoom: { mode: null, value: "zoom" },
} as const satisfies Record<DialId, { mode: string | null; value: string }>;

const Range = z.object({ min: z.number(), max: z.number(), step: z.number().optional() });
const Modes = z.array(z.string());
const Told = z.record(z.string(), z.unknown());

/** The dials of a camera by its track's `getCapabilities()`; what it lacks is left out. */
export function dialsOf(capabilities: unknown): readonly Dial[] {
  const told = Told.safeParse(capabilities).data ?? {};
  return dialIds.flatMap((id) => {
    const { mode, value } = members[id];
    const range = Range.safeParse(told[value]).data;
    if (!range || range.max <= range.min) return [];
    const modes = mode === null ? null : (Modes.safeParse(told[mode]).data ?? []);
    if (modes && !modes.includes("manual")) return [];
    const { min, max } = range;
    const step = range.step || (max - min) / 100;
    return [{ id, hasAuto: modes?.includes("continuous") ?? false, scale: { min, max, step } }];
  });
}

/** Where the dials stand by the track's `getSettings()`. */
export function dialsAt(dials: readonly Dial[], settings: unknown): DialSettings {
  const told = Told.safeParse(settings).data ?? {};
  return settingsOf(dials, ({ id, hasAuto, scale }) => {
    const { mode, value } = members[id];
    if (hasAuto && mode !== null && told[mode] === "continuous") return "auto";
    const at = told[value];
    return typeof at === "number" ? onScale(at, scale) : undefined;
  });
}

/** Where the dials stand when nobody has turned them: by themselves, no compensation, the whole view. */
export function dialsAtRest(dials: readonly Dial[]): DialSettings {
  return settingsOf(dials, ({ id, hasAuto, scale }) => {
    if (hasAuto) return "auto";
    if (id === "compensation") return onScale(0, scale);
    return id === "zoom" ? scale.min : undefined;
  });
}

/** What to ask of the track for these settings; a dial that the camera lacks is asked for nothing. */
export function dialConstraints(
  dials: readonly Dial[],
  settings: DialSettings,
): Record<string, string | number> {
  const asked: Record<string, string | number> = {};
  for (const { id, hasAuto, scale } of dials) {
    const { mode, value } = members[id];
    const set = settings[id];
    if (set === undefined || (set === "auto" && !hasAuto)) continue;
    if (mode !== null) asked[mode] = set === "auto" ? "continuous" : "manual";
    if (set !== "auto") asked[value] = onScale(set, scale);
  }
  return asked;
}

/** The nearest value that is on the scale. */
export function onScale(value: number, { min, max, step }: Scale): number {
  const steps = Math.round((value - min) / step);
  // Steps of 0.1 and the like add up to values such as 0.30000000000000004.
  return Number(Math.min(max, Math.max(min, min + steps * step)).toPrecision(8));
}

function settingsOf(
  dials: readonly Dial[],
  at: (dial: Dial) => "auto" | number | undefined,
): DialSettings {
  const settings: DialSettings = {};
  for (const dial of dials) {
    const value = at(dial);
    if (value !== undefined) settings[dial.id] = value;
  }
  return settings;
}
