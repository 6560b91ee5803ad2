import { monthOf } from "./months.ts";

const gap = String.raw`[ .,/-]{0,3}`;
const between = String.raw`(?: ?[./-] ?| )`;
const someYear = String.raw`(?<year>\d{4}|\d{2})(?!\d)`;

/** `14 SEP 2022`, `14 SEPT/SEPT 22`, `14.SEP.2022`. */
const named = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2})${gap}(?<month>[A-Z]{3,9})\.?(?: ?/ ?(?<again>[A-Z]{3,9})\.?)?${gap}${someYear}`,
  "g",
);
/** `14.09.2022`, `14/09/22`, `14 09 2022`. */
const numbered = new RegExp(
  String.raw`(?<!\d)(?<one>\d{1,2})${between}(?<two>\d{1,2})${between}${someYear}`,
  "g",
);
/** `2022-09-14`. */
const yearFirst = new RegExp(
  String.raw`(?<!\d)(?<year>\d{4})${between}(?<month>\d{1,2})${between}(?<day>\d{1,2})(?!\d)`,
  "g",
);

/**
 * The dates in a line of print, `YYYY-MM-DD`. What can be read in two ways, the day before the month or after it, or a
 * year in either century, is given in each; a day that no calendar has is not sorted out here.
 */
export function datesIn(line: string): string[] {
  const plain = line.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
  return [
    ...[...plain.matchAll(named)].flatMap(({ groups = {} }) => {
      const { year: y = "", month = "", again, day = "" } = groups;
      const number = monthOf(month);
      const isOne = again === undefined || monthOf(again) === number;
      return number !== null && isOne ? dated(y, number, Number(day)) : [];
    }),
    ...[...plain.matchAll(numbered)].flatMap(({ groups = {} }) => {
      const [one, two] = [Number(groups["one"]), Number(groups["two"])];
      const y = groups["year"] ?? "";
      const dayFirst = dated(y, two, one);
      return one === two ? dayFirst : dayFirst.concat(dated(y, one, two));
    }),
    ...[...plain.matchAll(yearFirst)].flatMap(({ groups = {} }) =>
      dated(groups["year"] ?? "", Number(groups["month"]), Number(groups["day"])),
    ),
  ];
}

function dated(year: string, month: number, day: number): string[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const rest = `${twoDigits(month)}-${twoDigits(day)}`;
  return year.length === 4 ? [`${year}-${rest}`] : [`19${year}-${rest}`, `20${year}-${rest}`];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
