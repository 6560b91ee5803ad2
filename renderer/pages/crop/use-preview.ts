import { useEffect, useRef, type RefObject } from "react";
import type { Crop } from "../../session/session.ts";
import type { Size } from "../fit.ts";
import { useVision } from "../vision-context.ts";

// Finer than this nothing more is to be seen in the room that it has, and dragging stays quick.
const mostSide = 900;

/**
 * Draws the straightened page into a canvas, `asTaken` without its tone; while one preview is being made only the newest crop waits.
 */
export function usePreview(
  crop: Crop,
  on: boolean,
  room: Size,
  asTaken: boolean,
): RefObject<HTMLCanvasElement | null> {
  const vision = useVision();
  const canvas = useRef<HTMLCanvasElement>(null);
  const waiting = useRef<(() => Promise<void>) | null>(null);
  const working = useRef(false);
  const longerSide = Math.ceil(Math.max(room.width, room.height, 1) * devicePixelRatio);

  useEffect(() => {
    if (!on) return;
    const { picture, quad, rotation, tone } = crop;
    const wanted = asTaken ? null : (tone ?? null);
    waiting.current = async () => {
      // A picture that is gone meanwhile leaves the preview as it was.
      const page = await vision
        .preview(picture, quad, rotation, Math.min(longerSide, mostSide), wanted)
        .catch(() => null);
      if (page) show(canvas.current, page);
    };
    if (!working.current) void work();

    async function work() {
      working.current = true;
      for (let next = waiting.current; next; next = waiting.current) {
        waiting.current = null;
        await next();
      }
      working.current = false;
    }
  }, [vision, crop, on, longerSide, asTaken]);

  return canvas;
}

function show(canvas: HTMLCanvasElement | null, page: ImageBitmap): void {
  if (!canvas) return page.close();
  canvas.width = page.width;
  canvas.height = page.height;
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(page);
}
