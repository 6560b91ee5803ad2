/** What a machine-readable zone says; dates are `YYYY-MM-DD`, names may carry accents and spaces. */
export type MrzHolder = {
  issuer: string;
  nationality: string;
  number: string;
  surname: string;
  givenNames: string;
  birthDate: string;
  sex: "F" | "M" | "X";
  expiryDate: string;
};

const weights = [7, 3, 1];

/** The check digit of an MRZ field: weights 7 3 1, modulus 10, letters count from 10, filler is 0 (ICAO 9303-3, 4.9). */
export function mrzCheckDigit(field: string): string {
  const sum = field
    .split("")
    .reduce(
      (total, character, at) => total + characterValue(character) * (weights[at % 3] ?? 0),
      0,
    );
  return String(sum % 10);
}

/** The three lines of 30 characters on the back of an ID-1 card (ICAO 9303-5). */
export function td1Lines(holder: MrzHolder): [string, string, string] {
  const number = filled(holder.number, 9);
  const upper = `${number}${mrzCheckDigit(number)}${filled("", 15)}`;
  const birth = checkedDate(holder.birthDate);
  const expiry = checkedDate(holder.expiryDate);
  const optional = filled("", 11);
  const composite = mrzCheckDigit(`${upper}${birth}${expiry}${optional}`);
  return [
    `I<${holder.issuer}${upper}`,
    `${birth}${mrzSex(holder)}${expiry}${holder.nationality}${optional}${composite}`,
    filled(mrzName(holder), 30),
  ];
}

/** The two lines of 44 characters on a passport's data page (ICAO 9303-4). */
export function td3Lines(holder: MrzHolder): [string, string] {
  const number = filled(holder.number, 9);
  const checkedNumber = `${number}${mrzCheckDigit(number)}`;
  const birth = checkedDate(holder.birthDate);
  const expiry = checkedDate(holder.expiryDate);
  const personal = filled("", 14);
  const checkedPersonal = `${personal}${mrzCheckDigit(personal)}`;
  const composite = mrzCheckDigit(`${checkedNumber}${birth}${expiry}${checkedPersonal}`);
  const dates = `${birth}${mrzSex(holder)}${expiry}`;
  return [
    `P<${holder.issuer}${filled(mrzName(holder), 39)}`,
    `${checkedNumber}${holder.nationality}${dates}${checkedPersonal}${composite}`,
  ];
}

function characterValue(character: string): number {
  return character === "<" ? 0 : Number.parseInt(character, 36);
}

function mrzSex(holder: MrzHolder): string {
  return holder.sex === "X" ? "<" : holder.sex;
}

function checkedDate(date: string): string {
  const digits = date.slice(2).replaceAll("-", "");
  return `${digits}${mrzCheckDigit(digits)}`;
}

function mrzName(holder: MrzHolder): string {
  return `${mrzWords(holder.surname)}<<${mrzWords(holder.givenNames)}`;
}

function mrzWords(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/[\u0300-\u036F']/g, "");
  return plain.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "<");
}

function filled(text: string, length: number): string {
  return text.slice(0, length).padEnd(length, "<");
}
