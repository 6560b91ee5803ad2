/** Somebody who does not exist, as drawn and printed on the specimens. */
type Person = {
  surname: string;
  givenNames: string;
  sex: "F" | "M";
  birthDate: string;
  birthPlace: string;
  address: readonly [string, string];
  heightCm: number;
  eyes: "BRO" | "GRN" | "BLU";
  look: Look;
};

/** How the portrait is drawn; colours are CSS. */
export type Look = {
  skin: string;
  hair: string;
  hairStyle: "bob" | "short" | "bun";
  eyes: string;
  top: string;
  collar: string;
  glasses: boolean;
  beard: boolean;
  lips: string;
};

/** One paper that a person holds; dates are `YYYY-MM-DD`. */
export type Holding = {
  person: Person;
  number: string;
  issueDate: string;
  expiryDate: string;
};

const mira: Person = {
  surname: "Tavish",
  givenNames: "Mira Solenne",
  sex: "F",
  birthDate: "1988-04-17",
  birthPlace: "Amaurot",
  address: ["14 Lantern Quay", "Amaurot 0402"],
  heightCm: 168,
  eyes: "BRO",
  look: {
    skin: "#d9a27c",
    hair: "#3a2620",
    hairStyle: "bob",
    eyes: "#4a2f20",
    top: "#2f4a5c",
    collar: "#f3efe6",
    glasses: false,
    beard: false,
    lips: "#b3574f",
  },
};

const jonas: Person = {
  surname: "Orlebar",
  givenNames: "Jonas Emre",
  sex: "M",
  birthDate: "1979-11-30",
  birthPlace: "Port Anyder",
  address: ["3 Ferrymans Row", "Port Anyder 1187"],
  heightCm: 181,
  eyes: "GRN",
  look: {
    skin: "#c88e66",
    hair: "#2a2524",
    hairStyle: "short",
    eyes: "#4f6247",
    top: "#39424e",
    collar: "#e8edf2",
    glasses: true,
    beard: true,
    lips: "#a0604c",
  },
};

const ilse: Person = {
  surname: "Quennell",
  givenNames: "Ilse Marguerite",
  sex: "F",
  birthDate: "1994-09-05",
  birthPlace: "Hythe Water",
  address: ["27 Mill Race Lane", "Northmere NM 2210"],
  heightCm: 174,
  eyes: "BLU",
  look: {
    skin: "#efc7a8",
    hair: "#9a5a2c",
    hairStyle: "bun",
    eyes: "#4c6f8c",
    top: "#6a3f4c",
    collar: "#6a3f4c",
    glasses: false,
    beard: false,
    lips: "#b9625a",
  },
};

/** The papers that the specimens show. The first number has a valid Singapore check letter, the second (from `api.md`) has not. */
export const holdings = {
  nationalId: {
    person: mira,
    number: "S1234567D",
    issueDate: "2021-03-08",
    expiryDate: "2031-03-07",
  },
  nationalIdOddLetter: {
    person: jonas,
    number: "S1234567A",
    issueDate: "2020-01-01",
    expiryDate: "2030-01-01",
  },
  drivingLicence: {
    person: ilse,
    number: "NM4471902",
    issueDate: "2023-06-02",
    expiryDate: "2033-06-01",
  },
  passport: {
    person: mira,
    number: "U04812957",
    issueDate: "2022-09-14",
    expiryDate: "2032-09-13",
  },
} satisfies Record<string, Holding>;

/** A date as cards print it: `08 MAR 2021`. */
export function printedDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day} ${monthNames[Number(month) - 1] ?? ""} ${year}`;
}

const monthNames = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
