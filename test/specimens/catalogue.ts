import type { AngleName } from "./scene/views.ts";
import type { DeskName } from "./scene/desk.ts";
import type { LightName } from "./scene/light.ts";
import { holdings } from "./people.ts";
import type { Holding } from "./people.ts";

/** What a specimen is, in the words of `api.md`'s document types. */
type SpecimenType = "NATIONAL_ID" | "PASSPORT" | "DRIVING_LICENSE";

/** One side of one document that is drawn. */
export type Side = {
  name: string;
  kind: "national-id" | "driving-licence" | "passport";
  side: "front" | "back";
  type: SpecimenType;
  title: string;
  holding: Holding;
};

/** What is printed on a specimen and has to be typed; dates are `YYYY-MM-DD`. */
export type PrintedDetails = {
  type: SpecimenType;
  number: string;
  issueDate: string;
  expiryDate: string;
};

/** One photo of one side; `file` is relative to the specimens' folder. */
export type SpecimenPhoto = {
  name: string;
  file: string;
  thumbnail: string;
  label: string;
  of: Side;
  light: LightName;
  desk: DeskName;
  angle: AngleName;
};

const lightLabels = { daylight: "daylight", lamp: "desk lamp", office: "office light" };

const nationalId = { kind: "national-id", type: "NATIONAL_ID" } as const;
const licence = { kind: "driving-licence", type: "DRIVING_LICENSE" } as const;
const front = { side: "front" } as const;
const back = { side: "back" } as const;

/** The sides that exist as flat art. */
export const sides = {
  nationalIdFront: {
    ...nationalId,
    ...front,
    name: "national-id-front",
    title: "National ID, front",
    holding: holdings.nationalId,
  },
  nationalIdBack: {
    ...nationalId,
    ...back,
    name: "national-id-back",
    title: "National ID, back",
    holding: holdings.nationalId,
  },
  oddLetterFront: {
    ...nationalId,
    ...front,
    name: "national-id-odd-letter-front",
    title: "National ID with an odd check letter, front",
    holding: holdings.nationalIdOddLetter,
  },
  oddLetterBack: {
    ...nationalId,
    ...back,
    name: "national-id-odd-letter-back",
    title: "National ID with an odd check letter, back",
    holding: holdings.nationalIdOddLetter,
  },
  licenceFront: {
    ...licence,
    ...front,
    name: "driving-licence-front",
    title: "Driving licence, front",
    holding: holdings.drivingLicence,
  },
  licenceBack: {
    ...licence,
    ...back,
    name: "driving-licence-back",
    title: "Driving licence, back",
    holding: holdings.drivingLicence,
  },
  passportPage: {
    ...front,
    kind: "passport",
    type: "PASSPORT",
    name: "passport-page",
    title: "Passport, data page",
    holding: holdings.passport,
  },
} as const satisfies Record<string, Side>;

/** The photos: five sides in three lights each, and the card with the odd check letter in one. */
export const photos: readonly SpecimenPhoto[] = [
  photo(sides.nationalIdFront, "daylight", "oak", "overhead"),
  photo(sides.nationalIdBack, "daylight", "oak", "turned"),
  photo(sides.nationalIdFront, "lamp", "cloth", "tilted"),
  photo(sides.nationalIdBack, "lamp", "oak", "overhead"),
  photo(sides.nationalIdFront, "office", "laminate", "turned"),
  photo(sides.nationalIdBack, "office", "cloth", "tilted"),
  photo(sides.licenceFront, "daylight", "laminate", "tilted"),
  photo(sides.licenceBack, "daylight", "cloth", "overhead"),
  photo(sides.licenceFront, "lamp", "oak", "turned"),
  photo(sides.licenceBack, "lamp", "laminate", "tilted"),
  photo(sides.licenceFront, "office", "cloth", "overhead"),
  photo(sides.licenceBack, "office", "oak", "turned"),
  photo(sides.passportPage, "daylight", "cloth", "turned"),
  photo(sides.passportPage, "lamp", "oak", "tilted"),
  photo(sides.passportPage, "office", "laminate", "overhead"),
  photo(sides.oddLetterFront, "daylight", "cloth", "turned"),
  photo(sides.oddLetterBack, "daylight", "cloth", "overhead"),
];

/** The photo that is also given as PNG and as WebP. */
export const stillPhoto = photo(sides.nationalIdFront, "daylight", "laminate", "overhead");

/** The photo that is given as a phone takes it. */
export const phonePhoto = photo(sides.nationalIdFront, "daylight", "oak", "tilted");

/** The films for the fake camera, relative to the specimens' folder. */
export const films = {
  /** A card's front is brought in, lies still, is turned over, lies still, is taken away; and again. */
  card: "film.mjpeg",
  /** A front is brought in, pushed about, lies in a lamp's glare, then lies well; and the back likewise. */
  handled: "handled.mjpeg",
  /** A desk with nothing on it. */
  empty: "empty.mjpeg",
  /** The front, lying still. */
  front: "front.mjpeg",
  /** The back, lying still. */
  back: "back.mjpeg",
} as const;

/** Further files for tests, relative to the specimens' folder. */
export const files = {
  /** 12 megapixels as a phone stores an upright photo: 4000 × 3000 with EXIF orientation 6. */
  phone: "files/phone.jpg",
  png: "files/national-id-front.png",
  webp: "files/national-id-front.webp",
} as const;

/** Files that must be refused with a clear sentence, relative to the specimens' folder. */
export const badFiles = {
  empty: "bad/empty.jpg",
  truncated: "bad/truncated.jpg",
  text: "bad/text.jpg",
  gif: "bad/moving.gif",
  pdf: "bad/letter.pdf",
  /** A PNG header that claims 20000 × 20000 pixels. */
  hugePng: "bad/huge.png",
} as const;

/** What is printed on that side's document. */
function printedDetails({ type, holding }: Side): PrintedDetails {
  const { number, issueDate, expiryDate } = holding;
  return { type, number, issueDate, expiryDate };
}

/** The rows of `catalogue.json`, for the demo and training mode's menu. */
export function catalogueRows() {
  return photos.map(({ file, thumbnail, label, of, light }) => ({
    file,
    thumbnail,
    label,
    kind: of.kind,
    side: of.side,
    light,
    details: printedDetails(of),
  }));
}

function photo(of: Side, light: LightName, desk: DeskName, angle: AngleName): SpecimenPhoto {
  const name = `${of.name}-${light}`;
  const label = `${of.title}, ${lightLabels[light]}`;
  const file = `photos/${name}.jpg`;
  return { name, file, thumbnail: `thumbs/${name}.jpg`, label, of, light, desk, angle };
}
