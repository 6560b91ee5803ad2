import { expect, test } from "vitest";
import { voteMrz } from "../../../../../renderer/vision/mrz/vote.ts";
import type { MrzReading } from "../../../../../renderer/vision/vision.ts";
import { icaoExamples, type DrawnZone } from "./zones.ts";

const [passport, card] = icaoExamples;
if (!passport || !card) throw new Error("The examples are gone.");
const firstExample: DrawnZone = passport;

/** A frame in which some characters were misread. */
function frame(
  misread: readonly { line: number; column: number; character: string; likely: number }[],
  { format, lines }: DrawnZone = firstExample,
  valid = false,
): MrzReading {
  const texts = lines.map((line) => line.split(""));
  const likely = lines.map((line) => line.split("").map(() => 0.9));
  for (const { line, column, character, likely: share } of misread) {
    const [text, shares] = [texts[line], likely[line]];
    if (!text || !shares) throw new Error("There is no such line.");
    text[column] = character;
    shares[column] = share;
  }
  return { format, lines: texts.map((line) => line.join("")), likely, valid };
}

const wrongNumber = { line: 1, column: 3, character: "B", likely: 0.5 };
const wrongName = { line: 0, column: 6, character: "B", likely: 0.5 };
const wrongDate = { line: 1, column: 14, character: "1", likely: 0.5 };

test("frames that are each wrong elsewhere elect what stands there", () => {
  const elected = voteMrz([frame([wrongNumber]), frame([wrongName]), frame([wrongDate])]);
  expect(elected).toMatchObject({ lines: passport.lines, format: "TD3", valid: true });
});

test("a likely character outweighs an unlikely one, but one vote against another decides nothing", () => {
  const unlikely = { ...wrongNumber, likely: 0.1 };
  expect(voteMrz([frame([unlikely]), frame([])])).toMatchObject({ valid: true });
  const likely = { ...wrongNumber, likely: 0.85 };
  expect(voteMrz([frame([likely]), frame([])])?.valid).toBe(false);
});

test("the same error in most frames is not valid, since the check digits fail", () => {
  const elected = voteMrz([frame([wrongNumber]), frame([wrongNumber]), frame([])]);
  expect(elected?.valid).toBe(false);
});

test("one frame alone is no vote; one that is valid by itself stands", () => {
  expect(voteMrz([frame([])])?.valid).toBe(false);
  expect(voteMrz([frame([], passport, true)])?.valid).toBe(true);
});

test("a valid frame that says something else leaves all in doubt", () => {
  const other = frame([{ ...wrongName, likely: 0.9 }], passport, true);
  expect(voteMrz([frame([]), frame([]), frame([]), other])?.valid).toBe(false);
});

test("frames of another format have no vote", () => {
  const elected = voteMrz([frame([]), frame([], card), frame([])]);
  expect(elected).toMatchObject({ format: "TD3", lines: passport.lines, valid: true });
});

test("without frames there is nothing", () => {
  expect(voteMrz([])).toBeNull();
});
