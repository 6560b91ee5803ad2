import { expect, test } from "vitest";
import { isTooSimple } from "../../../../main/operators/simple-pins.ts";

test.each([
  "000000",
  "777777777777",
  "123456",
  "345678901",
  "987654",
  "321098",
  "121212",
  "474747474747",
  "123123",
  "1234123412",
  "123456123456",
  "112233",
  "147258",
  "159357",
  "246810",
])("%s is what anybody would try", (pin) => expect(isTooSimple(pin)).toBe(true));

test.each(["493027", "120457", "123457", "998877", "100293847561", "5050506"])("%s is not", (pin) =>
  expect(isTooSimple(pin)).toBe(false),
);
