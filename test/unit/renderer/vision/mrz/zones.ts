import {
  array,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
  string,
  tuple,
  type Arbitrary,
} from "fast-check";
import type { MrzFormat } from "../../../../../renderer/vision/mrz/formats.ts";
import { mrzCheckDigit } from "../../../../specimens/mrz.ts";

/** A zone of some format, every check digit right. */
export interface DrawnZone {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const digits = "0123456789";

function text(characters: string, minLength: number, maxLength: number): Arbitrary<string> {
  return string({ unit: constantFrom(...characters.split("")), minLength, maxLength });
}

const filled = (value: string, length: number) => value.slice(0, length).padEnd(length, "<");
const checked = (value: string) => value + mrzCheckDigit(value);

const date = tuple(
  integer({ min: 0, max: 99 }),
  integer({ min: 1, max: 12 }),
  integer({ min: 1, max: 28 }),
).map((parts) => checked(parts.map((part) => String(part).padStart(2, "0")).join("")));

const fields = record({
  number: text(letters + digits, 5, 9).map((value) => checked(filled(value, 9))),
  state: text(letters, 3, 3),
  nation: oneof(constant("D<<"), text(letters, 3, 3)),
  birth: date,
  expiry: date,
  sex: constantFrom("M", "F", "<"),
  optional: oneof(constant(""), text(letters + digits, 1, 7)),
  name: tuple(text(letters, 1, 9), array(text(letters, 1, 6), { minLength: 1, maxLength: 2 })).map(
    ([surname, given]) => `${surname}<<${given.join("<")}`,
  ),
  kind: constantFrom("TD1", "TD2", "TD3", "MRV-A", "MRV-B"),
});

/** Zones of all international formats. */
export const drawnZone: Arbitrary<DrawnZone> = fields.map((drawn) => {
  const { number, state, nation, birth, expiry, sex, optional, name, kind } = drawn;
  if (kind === "TD1") {
    const upper = number + filled(optional, 15);
    const middle = birth + sex + expiry + nation + filled("", 11);
    const composite = mrzCheckDigit(upper + birth + expiry + filled("", 11));
    return { format: kind, lines: [`I<${state}${upper}`, middle + composite, filled(name, 30)] };
  }
  const lower = number + nation + birth + sex + expiry;
  if (kind === "MRV-A" || kind === "MRV-B") {
    const length = kind === "MRV-A" ? 44 : 36;
    const upper = `V<${state}${filled(name, length - 5)}`;
    return { format: kind, lines: [upper, lower + filled(optional, length - 28)] };
  }
  const tail = kind === "TD3" ? checked(filled(optional, 14)) : filled(optional, 7);
  const length = kind === "TD3" ? 44 : 36;
  const upper = `${kind === "TD3" ? "P" : "I"}<${state}${filled(name, length - 5)}`;
  const composite = mrzCheckDigit(number + birth + expiry + tail);
  return { format: kind, lines: [upper, lower + tail + composite] };
});

/** A French card of the old kind (its layout is the ministry's own). */
export const frenchCard: DrawnZone = (() => {
  const upper = `IDFRA${filled("BERTHIER", 25)}952042`;
  const lower = `${checked("030195204123")}${filled("CORINNE", 14)}${checked("651206")}F`;
  return { format: "FRENCH_ID", lines: [upper, lower + mrzCheckDigit(upper + lower)] };
})();

/** The examples that ICAO 9303 prints in its parts 4, 5 and 6 (all of Utopia). */
export const icaoExamples: readonly DrawnZone[] = [
  {
    format: "TD3",
    lines: [
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
      "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ],
  },
  {
    format: "TD1",
    lines: [
      "I<UTOD231458907<<<<<<<<<<<<<<<",
      "7408122F1204159UTO<<<<<<<<<<<6",
      "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ],
  },
  {
    format: "TD2",
    lines: ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"],
  },
  {
    format: "MRV-A",
    lines: [
      "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
      "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    ],
  },
  {
    format: "MRV-B",
    lines: ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"],
  },
];
