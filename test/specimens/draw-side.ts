import type { Canvas } from "@napi-rs/canvas";
import { drawDrivingLicenceBack, drawDrivingLicenceFront } from "./art/driving-licence.ts";
import { drawNationalIdBack, drawNationalIdFront } from "./art/national-id.ts";
import { drawPassportPage } from "./art/passport.ts";
import { cardSize, pageSize } from "./art/sheet.ts";
import type { Side } from "./catalogue.ts";

/** The flat art of a side at 508 DPI, with transparent corners. */
export function drawSide({ kind, side, holding }: Side): Canvas {
  switch (kind) {
    case "national-id":
      return side === "front" ? drawNationalIdFront(holding) : drawNationalIdBack(holding);
    case "driving-licence":
      return side === "front" ? drawDrivingLicenceFront(holding) : drawDrivingLicenceBack(holding);
    case "passport":
      return drawPassportPage(holding);
  }
}

/** The size of a document and of its rounded corners in millimetres. */
export function sizeOf({ kind }: Side): { width: number; height: number; corner: number } {
  return kind === "passport" ? pageSize : cardSize;
}

/** How thick a document lies, in millimetres; a passport's page with the leaves under it. */
export function thicknessOf({ kind }: Side): number {
  return kind === "passport" ? 2.2 : 0.8;
}
