import type { Holding } from "./people.ts";

const sexCodes = { F: "2", M: "1" };

/**
 * The text of the PDF417 on a driving licence's back in the shape of the AAMVA DL/ID Card Design
 * Standard (2020, annex D, version 10): header, one `DL` subfile, elements by their three-letter names.
 * The issuer number 999999 belongs to nobody.
 */
export function aamvaPayload({ person, number, issueDate, expiryDate }: Holding): string {
  const elements = [
    ["DCA", "B"],
    ["DCB", "NONE"],
    ["DCD", "NONE"],
    ["DBA", monthDayYear(expiryDate)],
    ["DCS", person.surname.toUpperCase()],
    ["DAC", (person.givenNames.split(" ")[0] ?? "").toUpperCase()],
    ["DAD", person.givenNames.split(" ").slice(1).join(" ").toUpperCase()],
    ["DBD", monthDayYear(issueDate)],
    ["DBB", monthDayYear(person.birthDate)],
    ["DBC", sexCodes[person.sex]],
    ["DAY", person.eyes],
    ["DAU", `${person.heightCm} CM`],
    ["DAG", person.address[0].toUpperCase()],
    ["DAI", "NORTHMERE"],
    ["DAJ", "NM"],
    ["DAK", "22100000000"],
    ["DAQ", number],
    ["DCF", `SPECIMEN${number}`],
    ["DCG", "UTO"],
    ["DDE", "N"],
    ["DDF", "N"],
    ["DDG", "N"],
  ];
  const subfile = `DL${elements.map(([name, value]) => `${name}${value}`).join("\n")}\r`;
  const head = "@\n\u001E\rANSI 999999100001";
  const offset = head.length + "DL00000000".length;
  return `${head}DL${fourDigits(offset)}${fourDigits(subfile.length)}${subfile}`;
}

function monthDayYear(date: string): string {
  const [year, month, day] = date.split("-");
  return `${month}${day}${year}`;
}

function fourDigits(value: number): string {
  return String(value).padStart(4, "0");
}
