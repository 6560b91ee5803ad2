/** The months as passports and cards shorten or spell them: English, French, German, Spanish, Italian, Portuguese, Dutch. */
const beginnings = [
  ["JAN", "JAE", "ENE", "GEN"],
  ["FEB", "FEV"],
  ["MAR", "MRZ", "MAE", "MRT", "MAA"],
  ["APR", "AVR", "ABR"],
  ["MAY", "MAI", "MAG", "MEI"],
  ["JUN", "JUIN", "GIU"],
  ["JUL", "JUIL", "LUG"],
  ["AUG", "AOU", "AGO"],
  ["SEP", "SET"],
  ["OCT", "OKT", "OTT", "OUT"],
  ["NOV"],
  ["DEC", "DEZ", "DIC"],
];

/** The number of the month, 1 … 12, that a word in capitals without accents names; `null` for any other word. */
export function monthOf(word: string): number | null {
  const month = beginnings.findIndex((some) => some.some((start) => word.startsWith(start)));
  return month < 0 ? null : month + 1;
}
