// Patterns on the keypad and numbers that everybody knows, which no rule below finds.
const wellKnown: ReadonlySet<string> = new Set([
  "112233",
  "111222",
  "123321",
  "123654",
  "102030",
  "147258",
  "258369",
  "159357",
  "159753",
  "789456",
  "142536",
  "135790",
  "246810",
  "314159",
  "271828",
  "520131",
  "147258369",
  "741852963",
  "789456123",
  "123456123",
  "11223344",
  "12344321",
]);

const groupSizes = [1, 2, 3, 4, 6];

/**
 * Whether a PIN is one that anybody would try first: one digit over and over, a run up or down (beyond 9 too),
 * the same group again (1212…, 123123), or a well-known one. Dates of birth cannot be known here.
 */
export function isTooSimple(pin: string): boolean {
  return isRun(pin, 1) || isRun(pin, 9) || isRepeated(pin) || wellKnown.has(pin);
}

/** Each digit is the one before plus `step`, modulo 10. */
function isRun(pin: string, step: number): boolean {
  const digits = Array.from(pin, Number);
  return digits.every((digit, at) => at === 0 || digit === ((digits[at - 1] ?? 0) + step) % 10);
}

function isRepeated(pin: string): boolean {
  return groupSizes.some(
    (size) =>
      size * 2 <= pin.length && pin === pin.slice(0, size).repeat(pin.length).slice(0, pin.length),
  );
}
