import { readPixels } from "../draw.ts";
import { fitted, type Pixels } from "../pixels.ts";
import { pixelsOfYuv } from "./yuv.ts";

/**
 * The pixels of a live frame, its longer side reduced to `longerSide`. A camera's frames are brightness and colour
 * (https://www.w3.org/TR/webcodecs/#pixel-format): taking what is needed out of that is several times as quick as
 * having the whole frame drawn first.
 */
export async function framePixels(frame: VideoFrame, longerSide: number): Promise<Pixels> {
  const { displayWidth: width, displayHeight: height } = frame;
  const size = fitted({ width, height }, longerSide);
  if (!isPlain(frame)) return readPixels(frame, { x: 0, y: 0, width, height }, size);
  const bytes = new Uint8Array(frame.allocationSize());
  const planes = await frame.copyTo(bytes);
  const coding = frame.colorSpace;
  return pixelsOfYuv({ width, height, bytes, planes, coding }, size.width, size.height);
}

/** Whether the frame's planes are what is to be seen: upright, of square pixels, of a known form. */
function isPlain({ format, visibleRect, displayWidth, displayHeight }: VideoFrame): boolean {
  const isShown = visibleRect?.width === displayWidth && visibleRect.height === displayHeight;
  return isShown && (format === "I420" || format === "NV12");
}
