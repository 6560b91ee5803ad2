import type { PictureSize } from "./picture-sizes.ts";

/** The two ways to a still: the sensor's photo, and the frame of the preview. */
export interface StillSource {
  readonly photo: () => Promise<ImageBitmap>;
  readonly frame: () => Promise<ImageBitmap>;
}

interface Patience {
  readonly frame: number;
  readonly photo: number;
}

// Milliseconds. Drivers that hang exist, but a camera that focuses and fires its lamp takes some seconds too.
const patience: Patience = { frame: 2000, photo: 5000 };

/**
 * Takes stills from a camera's track, of all the sensor's pixels or of the size that is wanted; a camera whose
 * photo once failed is not asked again.
 */
export function stillTaker(
  track: MediaStreamTrack,
  wanted: PictureSize | null = null,
): () => Promise<ImageBitmap> {
  const capture = new ImageCapture(track);
  const source = { photo: () => sensorPhoto(capture, wanted), frame: () => capture.grabFrame() };
  let photosWork = true;
  return async () => {
    const still = await takeStill(source, photosWork, patience);
    photosWork = still.photosWork;
    return still.picture;
  };
}

/**
 * A still: the sensor's photo, or the frame of the preview where the photo fails, hangs for longer than it
 * is given `within`, or has fewer pixels than the frame. Rejects when the camera gives neither.
 */
export async function takeStill(
  source: StillSource,
  tryPhoto: boolean,
  within: Patience,
): Promise<{ picture: ImageBitmap; photosWork: boolean }> {
  const frame = await orNull(source.frame(), within.frame);
  const photo = tryPhoto ? await orNull(source.photo(), within.photo) : null;
  if (photo && (!frame || pixels(photo) >= pixels(frame))) {
    frame?.close();
    return { picture: photo, photosWork: true };
  }
  photo?.close();
  if (!frame) throw new Error("The camera gave no picture");
  return { picture: frame, photosWork: false };
}

async function sensorPhoto(
  capture: ImageCapture,
  wanted: PictureSize | null,
): Promise<ImageBitmap> {
  const { imageWidth, imageHeight } = await capture.getPhotoCapabilities();
  const size =
    imageWidth?.max && imageHeight?.max
      ? {
          imageWidth: Math.min(imageWidth.max, wanted?.width ?? Infinity),
          imageHeight: Math.min(imageHeight.max, wanted?.height ?? Infinity),
        }
      : undefined;
  return createImageBitmap(await capture.takePhoto(size));
}

// What arrives too late is closed, so that its pixels do not pile up.
async function orNull(picture: Promise<ImageBitmap>, within: number): Promise<ImageBitmap | null> {
  let late = false;
  const arrived = picture.then(
    (bitmap) => {
      if (late) bitmap.close();
      return bitmap;
    },
    () => null,
  );
  const timeOut = new Promise<null>((resolve) => {
    setTimeout(() => {
      late = true;
      resolve(null);
    }, within);
  });
  return Promise.race([arrived, timeOut]);
}

function pixels({ width, height }: ImageBitmap): number {
  return width * height;
}
