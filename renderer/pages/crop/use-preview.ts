import { useEffect, useRef, type RefObject } from "react";
import type { Crop } from "../../session/session.ts";
import type { Size } from "../fit.ts";
import { useVision } from "../vision-context.ts";

/** Draws the straightened page into a canvas; while one preview is being made only the newest crop waits. */
export function usePreview(
  crop: Crop,
  on: boolean,
  room: Size,
): RefObject<HTMLCanvasElement | null> {
  const vision = useVision();
  const canvas = useRef<HTMLCanvasElement>(null);
  const waiting = useRef<(() => Promise<void>) | null>(null);
  const working = useRef(false);
  const longerSide = Math.ceil(Math.max(room.width, room.height, 1) * devicePixelRatio);

  useEffect(() => {
    if (!on) return;
    waiting.current = async () => {
      // A picture that is gone meanwhile leaves the preview as it was.
      const page = await vision
        .preview(crop.picture, crop.quad, crop.rotation, Math.min(longerSide, 900))
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
  }, [vision, crop, on, longerSide]);

  return canvas;
}

function show(canvas: HTMLCanvasElement | null, page: ImageBitmap): void {
  if (!canvas) return page.close();
  canvas.width = page.width;
  canvas.height = page.height;
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(page);
}
