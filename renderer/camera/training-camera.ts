import type { CameraEntry, LiveCamera } from "./camera.ts";

/** The camera of training mode: it sees whatever specimen is held to it, so no webcam is needed. */
export interface TrainingCamera {
  readonly entry: CameraEntry;
  /** Holds a picture to the camera in place of the one before. */
  hold(picture: ImageBitmap): void;
  open(): LiveCamera;
}

const size = { width: 1920, height: 1080 };
const framesASecond = 15;
// Milliseconds of bare desk between two pictures, as when a hand lays one card for the other.
const changing = 700;
const desk = "#8b8d8f";

/** Makes the training camera; `label` is its name in the list. `still` holds the picture without a hand's tremor. */
export function createTrainingCamera(label: string, still: boolean): TrainingCamera {
  let held: ImageBitmap | null = null;
  let changedAt = -Infinity;
  const onDesk = () => (performance.now() - changedAt < changing ? null : held);
  return {
    entry: { id: "training", label },
    hold(picture) {
      if (held) changedAt = performance.now();
      held?.close();
      held = picture;
    },
    open() {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, size);
      const stop = film(canvas, onDesk, still);
      const stream = canvas.captureStream(framesASecond);
      return {
        stream,
        controls: null,
        async takeStill() {
          if (!held) throw new Error("No specimen is held to the camera");
          return createImageBitmap(held);
        },
        whenEnded: () => undefined,
        whenMuted: () => undefined,
        close() {
          stop();
          for (const track of stream.getTracks()) track.stop();
        },
      };
    },
  };
}

function film(canvas: HTMLCanvasElement, held: () => ImageBitmap | null, still: boolean) {
  const pen = canvas.getContext("2d", { alpha: false });
  const draw = () => {
    const picture = held();
    if (!pen) return;
    if (picture) return drawHeld(pen, picture, still ? { x: 0, y: 0 } : tremor(performance.now()));
    pen.fillStyle = desk;
    pen.fillRect(0, 0, size.width, size.height);
  };
  draw();
  const timer = setInterval(draw, 1000 / framesASecond);
  return () => clearInterval(timer);
}

function drawHeld(
  pen: CanvasRenderingContext2D,
  picture: ImageBitmap,
  shift: { x: number; y: number },
) {
  const { width, height } = size;
  // A little larger than the frame, so that the tremor never shows an edge.
  const scale = Math.max(width / picture.width, height / picture.height) * 1.004;
  const wide = picture.width * scale;
  const high = picture.height * scale;
  pen.drawImage(picture, (width - wide) / 2 + shift.x, (height - high) / 2 + shift.y, wide, high);
}

// Barely visible: about a pixel, on two slow periods that do not meet.
function tremor(milliseconds: number): { x: number; y: number } {
  return { x: Math.sin(milliseconds / 430) * 1.2, y: Math.cos(milliseconds / 610) * 0.9 };
}
