import { expect, test } from "vitest";
import { nricCheckLetterFits } from "../../../../preload/contract/nric.ts";

// Worked by hand: 2·1+7·2+6·3+5·4+4·5+3·6+2·7 = 106; 106 mod 11 = 7, with the offset 4 it is 0, with 3 it is 10.
test.each(["S1234567D", "T1234567J", "F1234567N", "G1234567X", "M1234567K", " s1234567d "])(
  "%s carries the right letter",
  (number) => {
    expect(nricCheckLetterFits(number)).toBe(true);
  },
);

test("of all letters one alone fits", () => {
  for (const series of ["S", "T", "F", "G", "M"]) {
    const fitting = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter((letter) =>
      nricCheckLetterFits(`${series}7654321${letter}`),
    );
    expect(fitting).toHaveLength(1);
  }
});

test("one wrong digit is always noticed", () => {
  for (let at = 1; at <= 7; at += 1)
    for (let digit = 0; digit <= 9; digit += 1) {
      const number = `S1234567D`.slice(0, at) + String(digit) + `S1234567D`.slice(at + 1);
      expect(nricCheckLetterFits(number)).toBe(number === "S1234567D");
    }
});

test.each(["", "K1234567E", "S123456D", "S12345678D", "S1234567", "12345678D"])(
  "%j has not that form",
  (number) => {
    expect(nricCheckLetterFits(number)).toBeNull();
  },
);
