import { printedSide } from "../../printed-side.ts";
import { readPixels } from "../draw.ts";
import { shippedPrintReader } from "../shipped-files.ts";
import { openPrintReader } from "./print-reader.ts";
import { readDates } from "./read-dates.ts";

// This worker reads one page and is then ended, and with it all that it has seen.
addEventListener("message", ({ data: page }: MessageEvent<ImageBitmap>) => {
  read(page).then(
    (dates) => postMessage(dates),
    (error: unknown) => reportError(error),
  );
});

async function read(page: ImageBitmap): Promise<string[]> {
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  // A page that a coarse camera gave is enlarged: print is read by its size.
  const scale = printedSide / Math.max(page.width, page.height);
  const pixels = readPixels(page, whole, {
    width: Math.round(page.width * scale),
    height: Math.round(page.height * scale),
  });
  page.close();
  return readDates(await openPrintReader(await shippedPrintReader()), pixels);
}
