import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Training } from "../preload/contract/station.ts";
import type { ListEntry, StationSettings } from "../preload/contract/settings.ts";
import type { FixedSettings } from "./settings/fixed-settings.ts";
import type { TrainingServer } from "./training/start-training-server.ts";

/** What only training mode has: the stand-in server and what it fixes in the settings. */
export interface TrainingRoom {
  server: TrainingServer;
  fixed: FixedSettings;
}

/** Starts the stand-in server; it accepts the lists of the settings in force. */
export async function openTrainingRoom(settings: () => StationSettings): Promise<TrainingRoom> {
  const { startTrainingServer } = await import("./training/start-training-server.ts");
  const lists = () => {
    const { documentTypes, authenticities } = settings();
    return { types: documentTypes.map(valueOf), authenticities: authenticities.map(valueOf) };
  };
  const server = await startTrainingServer({ lists, now: Date.now });
  return {
    server,
    fixed: {
      values: { baseAddress: server.baseAddress, domainId: server.domainId },
      alsoLocked: ["signIn", "network", "secrets", "certificate", "operators"],
      reason: "In training mode the built-in training server is used.",
    },
  };
}

function valueOf({ value }: ListEntry): string {
  return value;
}

const Catalogue = z.array(
  Training.shape.specimens.element
    .omit({ picture: true })
    .extend({ file: z.string(), thumbnail: z.string() }),
);

/** The specimens of this folder, as its catalogue lists them; none where they have not been made. */
export async function readSpecimens(folder: string): Promise<Training["specimens"]> {
  try {
    const text = await readFile(join(folder, "catalogue.json"), "utf8");
    return Catalogue.parse(JSON.parse(text)).map(
      ({ file, thumbnail, label, kind, side, details }) => ({
        picture: `/specimens/${file}`,
        thumbnail: `/specimens/${thumbnail}`,
        label,
        kind,
        side,
        details,
      }),
    );
  } catch {
    return [];
  }
}
