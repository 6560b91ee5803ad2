import type { Side } from "../../preload/contract/page.ts";
import type { Training } from "../../preload/contract/station.ts";

type Specimen = Training["specimens"][number];

/**
 * The specimen before the training camera: the chosen one, turned over to the side that the bench asks for.
 * A document without that side (a passport's page has no back) stays as it is; without a choice it is the first.
 */
export function facing(
  specimens: readonly Specimen[],
  chosen: Specimen | null,
  side: Side,
): Specimen | null {
  const document = chosen ?? specimens.find((specimen) => specimen.side === "front") ?? null;
  if (!document || document.side === side) return document;
  return (
    specimens.find((specimen) => specimen.side === side && isSameDocument(specimen, document)) ??
    document
  );
}

function isSameDocument(one: Specimen, other: Specimen): boolean {
  return one.kind === other.kind && JSON.stringify(one.details) === JSON.stringify(other.details);
}
