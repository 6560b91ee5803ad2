const weights = [2, 7, 6, 5, 4, 3, 2];
const letters = { citizen: "JZIHGFEDCBA", foreigner: "XWUTRQPNMLK", foreignerM: "XWUTRQPNJLK" };

/**
 * Whether a number that has the form of a Singapore NRIC or FIN (`S1234567D`) carries the right check
 * letter; `null` when it does not have that form. Source: the published weighted modulus 11 (weights
 * 2 7 6 5 4 3 2, offset 4 for T and G, 3 for M).
 */
export function nricCheckLetterFits(number: string): boolean | null {
  const match = /^([STFGM])(\d{7})([A-Z])$/.exec(number.trim().toUpperCase());
  if (!match) return null;
  const [, prefix = "", digits = "", letter = ""] = match;
  const sum = weights.reduce(
    (total, weight, at) => total + weight * Number(digits[at]),
    offset(prefix),
  );
  return series(prefix)[sum % 11] === letter;
}

function offset(prefix: string): number {
  if (prefix === "T" || prefix === "G") return 4;
  return prefix === "M" ? 3 : 0;
}

function series(prefix: string): string {
  if (prefix === "S" || prefix === "T") return letters.citizen;
  return prefix === "M" ? letters.foreignerM : letters.foreigner;
}
