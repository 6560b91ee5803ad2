import type { Side } from "./catalogue.ts";
import { td1Lines, td3Lines } from "./mrz.ts";
import type { Holding } from "./people.ts";

/** The lines of the machine-readable zone that stand on a side; none where it has none. */
export function printedMrz({ kind, side, holding }: Side): readonly string[] {
  if (kind === "passport") return td3Lines(mrzHolder(holding));
  return kind === "national-id" && side === "back" ? td1Lines(mrzHolder(holding)) : [];
}

/** A holding as its machine-readable zone has it. */
export function mrzHolder({ person, number, expiryDate }: Holding) {
  return { ...person, issuer: "UTO", nationality: "UTO", number, expiryDate };
}
