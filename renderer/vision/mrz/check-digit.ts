/** What a character counts in a check digit: digits themselves, letters from 10 on, the filler nothing. */
export function valueOf(character: string): number {
  return character === "<" ? 0 : Number.parseInt(character, 36);
}

/** The check digit of a text: weights 7 3 1, modulus 10 (ICAO 9303-3, 4.9). */
export function checkDigit(text: string): string {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum += valueOf(text.charAt(at)) * (weights[at % 3] ?? 0);
  }
  return String(sum % 10);
}
