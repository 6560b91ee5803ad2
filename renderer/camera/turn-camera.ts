import type { Rotation } from "../vision/geometry.ts";
import type { LiveCamera } from "./camera.ts";

// The turned live picture is for the eye and for finding the card; the still has all its pixels.
const longestSide = 1280;
const framesASecond = 20;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A camera's picture turned clockwise, live and still; `close` ends the turning and leaves the camera on. */
export async function turnCamera(camera: LiveCamera, rotation: Rotation): Promise<LiveCamera> {
  const video = document.createElement("video");
  Object.assign(video, { muted: true, srcObject: camera.stream });
  // Without a picture there is nothing to turn yet; a camera that is closed meanwhile never has one.
  await video.play().catch(() => undefined);
  const canvas = document.createElement("canvas");
  const draw = () => drawFrame(canvas, video, rotation);
  draw();
  const timer = setInterval(draw, 1000 / framesASecond);
  const stream = canvas.captureStream(framesASecond);
  return {
    ...camera,
    stream,
    takeStill: async () => turnBitmap(await camera.takeStill(), rotation),
    close() {
      clearInterval(timer);
      video.srcObject = null;
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

/** The size of a picture that was turned. */
export function turnedSize({ width, height }: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

function drawFrame(canvas: HTMLCanvasElement, video: HTMLVideoElement, rotation: Rotation): void {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0) return;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const turned = turnedSize(size, rotation);
  // Setting a canvas' size clears it.
  if (canvas.width !== turned.width || canvas.height !== turned.height)
    Object.assign(canvas, turned);
  drawTurned(canvas.getContext("2d", { alpha: false }), video, size, rotation);
}

function turnBitmap(bitmap: ImageBitmap, rotation: Rotation): ImageBitmap {
  const { width, height } = turnedSize(bitmap, rotation);
  const canvas = new OffscreenCanvas(width, height);
  drawTurned(canvas.getContext("2d", { alpha: false }), bitmap, bitmap, rotation);
  bitmap.close();
  return canvas.transferToImageBitmap();
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function drawTurned(
  pen: Pen | null,
  picture: CanvasImageSource,
  { width, height }: Size,
  rotation: Rotation,
): void {
  if (!pen) throw new Error("A canvas could not be made.");
  pen.setTransform(1, 0, 0, 1, pen.canvas.width / 2, pen.canvas.height / 2);
  pen.rotate((rotation * Math.PI) / 180);
  pen.drawImage(picture, -width / 2, -height / 2, width, height);
}
