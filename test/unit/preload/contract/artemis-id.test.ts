import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { ArtemisId, readArtemisId } from "../../../../preload/contract/artemis-id.ts";

test.each(["1", "4711", "9007199254740993", "9223372036854775807"])(
  "%s is an id, as digits",
  (id) => {
    expect(ArtemisId.parse(id)).toBe(id);
  },
);

test.each([
  "",
  "0",
  "007",
  "-1",
  "+1",
  "1.0",
  "1e3",
  " 1",
  "1 ",
  "١",
  "9223372036854775808",
  "9".repeat(20),
  4711,
  null,
])("%j is none", (id) => {
  expect(ArtemisId.safeParse(id).success).toBe(false);
});

test("a look at any text gives an answer and never throws", () => {
  assert(
    property(
      string(),
      (text) => ArtemisId.safeParse(text).success === /^[1-9]\d{0,17}$/.test(text),
    ),
  );
});

test.each([
  ["4711", "4711"],
  [" 47 11 ", "4711"],
  ["4\u00A0711\n", "4711"],
  ["004711", "4711"],
])("typed as %j it reads %s", (typed, id) => {
  expect(readArtemisId(typed)).toEqual({ kind: "id", id });
});

test.each([
  ["", "empty"],
  ["   ", "empty"],
  ["47a", "not-digits"],
  ["4,711", "not-digits"],
  ["0", "not-digits"],
  ["9223372036854775808", "too-large"],
])("typed as %j it is %s", (typed, kind) => {
  expect(readArtemisId(typed)).toEqual({ kind });
});
