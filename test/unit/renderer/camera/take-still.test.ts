import { afterEach, describe, expect, it, vi } from "vitest";
import { stillTaker, takeStill } from "../../../../renderer/camera/take-still.ts";

const within = { frame: 20, photo: 20 };

function bitmap(width: number, height: number) {
  const picture = { width, height, closed: false, close: () => void (picture.closed = true) };
  return picture;
}

const never = () => new Promise<never>(() => undefined);
const fails = () => Promise.reject(new Error("UnknownError"));

describe("a still", () => {
  it("is the sensor's photo where it has at least the frame's pixels", async () => {
    const frame = bitmap(1920, 1080);
    const photo = bitmap(4000, 3000);
    const source = { frame: async () => frame, photo: async () => photo };
    const still = await takeStill(source, true, within);
    expect(still).toEqual({ picture: photo, photosWork: true });
    expect(frame.closed).toBe(true);
  });

  it("is the frame where the photo is smaller", async () => {
    const frame = bitmap(1920, 1080);
    const photo = bitmap(640, 480);
    const source = { frame: async () => frame, photo: async () => photo };
    const still = await takeStill(source, true, within);
    expect(still).toEqual({ picture: frame, photosWork: false });
    expect(photo.closed).toBe(true);
  });

  it.each([
    ["hangs", never],
    ["fails", fails],
  ])("is the frame where the photo %s", async (_how, photo) => {
    const frame = bitmap(1920, 1080);
    const still = await takeStill({ frame: async () => frame, photo }, true, within);
    expect(still).toEqual({ picture: frame, photosWork: false });
  });

  it("is the photo where the preview gives no frame", async () => {
    const photo = bitmap(640, 480);
    const still = await takeStill({ frame: fails, photo: async () => photo }, true, within);
    expect(still.picture).toBe(photo);
  });

  it("does not ask for a photo that once failed", async () => {
    const frame = bitmap(1920, 1080);
    let asked = false;
    const photo = () => {
      asked = true;
      return never();
    };
    const still = await takeStill({ frame: async () => frame, photo }, false, within);
    expect(still.picture).toBe(frame);
    expect(asked).toBe(false);
  });

  it("rejects when the camera gives neither", async () => {
    await expect(takeStill({ frame: fails, photo: never }, true, within)).rejects.toThrow(
      "gave no picture",
    );
  });

  it("closes a photo that comes too late", async () => {
    const frame = bitmap(1920, 1080);
    const photo = bitmap(4000, 3000);
    const late = Promise.withResolvers<typeof photo>();
    await takeStill({ frame: async () => frame, photo: () => late.promise }, true, within);
    late.resolve(photo);
    await late.promise;
    expect(photo.closed).toBe(true);
  });
});

describe("a camera", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("may take some seconds for its photo, again and again", async () => {
    vi.useFakeTimers();
    const photo = bitmap(4000, 3000);
    vi.stubGlobal("createImageBitmap", async () => photo);
    vi.stubGlobal(
      "ImageCapture",
      class {
        getPhotoCapabilities = async () => ({});
        takePhoto = () => new Promise((resolve) => setTimeout(resolve, 4000));
        grabFrame = async () => bitmap(1920, 1080);
      },
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the stubbed ImageCapture sees it
    const take = stillTaker({} as MediaStreamTrack);
    for (let round = 0; round < 2; round += 1) {
      const still = take();
      await vi.advanceTimersByTimeAsync(4000);
      expect(await still).toBe(photo);
    }
  });

  it.each([
    [null, { imageWidth: 4000, imageHeight: 3000 }],
    [
      { width: 1024, height: 768 },
      { imageWidth: 1024, imageHeight: 768 },
    ],
    [
      { width: 9000, height: 768 },
      { imageWidth: 4000, imageHeight: 768 },
    ],
  ])("that is to give %o is asked for a photo of %o", async (wanted, asked) => {
    const photo = bitmap(4000, 3000);
    const sizes: unknown[] = [];
    vi.stubGlobal("createImageBitmap", async () => photo);
    vi.stubGlobal(
      "ImageCapture",
      class {
        getPhotoCapabilities = async () => ({
          imageWidth: { max: 4000 },
          imageHeight: { max: 3000 },
        });
        takePhoto = async (size: unknown) => void sizes.push(size);
        grabFrame = async () => bitmap(640, 480);
      },
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the stubbed ImageCapture sees it
    await stillTaker({} as MediaStreamTrack, wanted)();
    expect(sizes).toEqual([asked]);
  });
});
