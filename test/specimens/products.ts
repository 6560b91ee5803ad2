import type { Canvas } from "@napi-rs/canvas";
import { createCanvas } from "@napi-rs/canvas";
import { badFileBytes } from "./bad-files.ts";
import {
  badFiles,
  catalogueRows,
  files,
  films,
  phonePhoto,
  photos,
  sides,
  stillPhoto,
} from "./catalogue.ts";
import type { SpecimenPhoto } from "./catalogue.ts";
import { drawSide } from "./draw-side.ts";
import { withOrientation } from "./exif.ts";
import { cardFilm, emptyFilm, filmStudio, handledFilm, stillFilm } from "./film.ts";
import type { Shot } from "./film.ts";
import { cameraFrame, phoneFrame, takePhoto } from "./take-photo.ts";
import { allTruths } from "./truth.ts";

/** The parts of the specimens that can be made by themselves. */
export type Group = "art" | "photos" | "films";

/** Bytes by file name relative to the specimens' folder. */
type Made = Record<string, Buffer>;

/** Something that is made in one go; `files` are the names that it gives. */
export type Product = { group: Group; name: string; files: readonly string[]; make: () => Made };

/** Everything that is made, the longest work first so that two workers end together. */
export function allProducts(): Product[] {
  return [
    filmProduct(films.card, cardFilm()),
    filmProduct(films.handled, handledFilm()),
    filmProduct(films.empty, emptyFilm()),
    filmProduct(films.front, stillFilm("front")),
    filmProduct(films.back, stillFilm("back")),
    product("photos", "phone photo", [files.phone], () => ({ [files.phone]: phoneJpeg() })),
    ...photos.map(photoProduct),
    product("photos", "other formats", [files.png, files.webp], otherFormats),
    product("photos", "bad files", Object.values(badFiles), () => badFileBytes(badSource())),
    product("photos", "lists", ["catalogue.json", "truth.json"], lists),
    ...Object.values(sides).map((side) => {
      const file = `art/${side.name}.png`;
      return product("art", file, [file], () => ({ [file]: drawSide(side).encodeSync("png") }));
    }),
  ];
}

const photoQuality = 90;
const thumbnailWidth = 320;

function product(group: Group, name: string, names: readonly string[], make: () => Made): Product {
  return { group, name, files: names, make };
}

function photoProduct(photo: SpecimenPhoto): Product {
  return product("photos", photo.file, [photo.file, photo.thumbnail], () => {
    const picture = takePhoto(photo, cameraFrame);
    return {
      [photo.file]: picture.encodeSync("jpeg", photoQuality),
      [photo.thumbnail]: thumbnailOf(picture).encodeSync("jpeg", 86),
    };
  });
}

function filmProduct(file: string, shots: readonly Shot[]): Product {
  return product("films", file, [file], () => {
    const take = filmStudio(sides.nationalIdFront, sides.nationalIdBack);
    const taken = new Map<string, Buffer>();
    const frames = shots.map((shot) => {
      const key = JSON.stringify(shot);
      const frame = taken.get(key) ?? take(shot);
      taken.set(key, frame);
      return frame;
    });
    return { [file]: Buffer.concat(frames) };
  });
}

function thumbnailOf(picture: Canvas): Canvas {
  const height = Math.round((picture.height * thumbnailWidth) / picture.width);
  const small = createCanvas(thumbnailWidth, height);
  const ctx = small.getContext("2d");
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, 0, 0, thumbnailWidth, height);
  return small;
}

/** A phone's sensor lies on its side: the upright picture is stored a quarter turned back. */
function phoneJpeg(): Buffer {
  const upright = takePhoto(phonePhoto, phoneFrame);
  const stored = createCanvas(upright.height, upright.width);
  const ctx = stored.getContext("2d");
  ctx.translate(0, upright.width);
  ctx.rotate(-Math.PI / 2);
  ctx.drawImage(upright, 0, 0);
  return withOrientation(stored.encodeSync("jpeg", 88), 6);
}

function otherFormats(): Made {
  const picture = takePhoto(stillPhoto, cameraFrame);
  return {
    [files.png]: picture.encodeSync("png"),
    [files.webp]: picture.encodeSync("webp", 88),
  };
}

function badSource(): Buffer {
  return drawSide(sides.nationalIdFront).encodeSync("jpeg", photoQuality);
}

function lists(): Made {
  return { "catalogue.json": jsonOf(catalogueRows()), "truth.json": jsonOf(allTruths()) };
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
