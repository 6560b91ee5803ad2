import { z } from "zod";
import type { Rotation } from "../vision/geometry.ts";
import type { CameraEntry } from "./camera.ts";
import { dialIds } from "./camera-dials.ts";
import { parseJson } from "./parse-json.ts";
import { PictureSize } from "./picture-sizes.ts";

const Value = z.union([z.literal("auto"), z.number()]);
const QuarterTurn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);

/** How a camera is set on this station. */
const CameraProfile = z.object({
  /** Pixels; `null` is the best that the camera has. */
  size: PictureSize.nullable(),
  /** The live picture is shown as in a mirror; the page never is. */
  isMirrored: z.boolean(),
  /** Clockwise turn of the live picture and of the stills, in degrees: many document cameras hang upside down. */
  rotation: QuarterTurn,
  dials: z.partialRecord(z.enum(dialIds), Value),
  isLampOn: z.boolean(),
});
export type CameraProfile = Readonly<z.infer<typeof CameraProfile>>;

const Kept = z.object({ id: z.string(), label: z.string(), profile: CameraProfile });
type Kept = Readonly<z.infer<typeof Kept>>;

/** Every camera that was set on this station, the last one first. */
export type CameraProfiles = readonly Kept[];

/** A camera that nobody has set. */
export const plainProfile: CameraProfile = {
  size: null,
  isMirrored: false,
  rotation: 0,
  dials: {},
  isLampOn: false,
};

/** The quarter turns, in degrees. */
export const rotations = [0, 90, 180, 270] as const satisfies readonly Rotation[];

/** The quarter turn of so many degrees; none for what is no quarter turn. */
export function rotationOf(degrees: number): Rotation {
  return rotations.find((rotation) => rotation === degrees) ?? 0;
}

const key = "camera-profiles";
// A branch PC sees a handful of cameras in its life.
const mostKept = 20;

/** What is kept of this station's cameras; what cannot be read counts as nothing. */
export function readProfiles(storage: Storage): CameraProfiles {
  return z.array(Kept).safeParse(parseJson(storage.getItem(key))).data ?? [];
}

/** Keeps the profiles for the next start. */
export function writeProfiles(storage: Storage, profiles: CameraProfiles): void {
  storage.setItem(key, JSON.stringify(profiles));
}

/** How a camera is set: found by its id, or by its name where the system gave it a new id. */
export function profileOf(profiles: CameraProfiles, camera: CameraEntry | null): CameraProfile {
  return (camera && keptOf(profiles, camera)?.profile) ?? plainProfile;
}

/** The profiles with this camera's changed. */
export function withProfile(
  profiles: CameraProfiles,
  { id, label }: CameraEntry,
  profile: CameraProfile,
): CameraProfiles {
  // By id alone: two cameras of one make have a profile each.
  const others = profiles.filter((kept) => kept.id !== id);
  return [{ id, label, profile }, ...others].slice(0, mostKept);
}

function keptOf(profiles: CameraProfiles, { id, label }: CameraEntry): Kept | undefined {
  return (
    profiles.find((kept) => kept.id === id) ??
    profiles.find((kept) => label !== "" && kept.label === label)
  );
}
