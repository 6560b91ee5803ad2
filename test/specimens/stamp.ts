import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Group, Product } from "./products.ts";

/** Which state of the generator made each group. */
export type Stamp = Partial<Record<Group, string>>;

/** The name of the file that holds the stamp. */
export const stampFile = "stamp.json";

/** A fingerprint of all that decides the specimens' bytes: the sources here and the drawing libraries. */
export async function generatorFingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(import.meta.dirname, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name));
  const libraries = ["@napi-rs/canvas", "bwip-js", "@fontsource-variable/inter"].map((name) =>
    join(import.meta.dirname, "../../node_modules", name, "package.json"),
  );
  for (const path of [...sources.toSorted(), ...libraries]) hash.update(await readFile(path));
  return hash.digest("hex");
}

/** The stamp in that folder; empty where there is none or it cannot be read. */
export async function readStamp(folder: string): Promise<Stamp> {
  try {
    const stamp: Stamp = JSON.parse(await readFile(join(folder, stampFile), "utf8"));
    return stamp;
  } catch {
    return {};
  }
}

/** The products that are not there yet as this state of the generator makes them. */
export function missingProducts(
  products: readonly Product[],
  folder: string,
  stamp: Stamp,
  fingerprint: string,
): Product[] {
  return products.filter(
    ({ group, files }) =>
      stamp[group] !== fingerprint || !files.every((file) => existsSync(join(folder, file))),
  );
}
