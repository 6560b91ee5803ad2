/** The page upright, by the number that EXIF and TIFF have for how it lies in the file (TIFF 6.0, section 8: Orientation). */
export async function turned(canvas: OffscreenCanvas, orientation: number): Promise<ImageBitmap> {
  const place = placeOf(orientation, canvas);
  if (!place) return canvas.transferToImageBitmap();
  const onSide = orientation >= 5;
  const upright = new OffscreenCanvas(
    onSide ? canvas.height : canvas.width,
    onSide ? canvas.width : canvas.height,
  );
  const context = upright.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("A canvas could not be made.");
  context.setTransform(...place);
  context.drawImage(canvas, 0, 0);
  return upright.transferToImageBitmap();
}

type Place = [number, number, number, number, number, number];

/** The transformation that puts it upright; `null` where it is already. */
export function placeOf(
  orientation: number,
  { width, height }: { width: number; height: number },
): Place | null {
  const places: Readonly<Record<number, Place>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  return places[orientation] ?? null;
}
