import { expect, it } from "vitest";
import type { Word } from "../../../../../../renderer/vision/worker/print/print-reader.ts";
import { readDates } from "../../../../../../renderer/vision/worker/print/read-dates.ts";

const page = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

function datesWhere(...words: [text: string, confidence: number][]): string[] {
  const line: Word[] = words.map(([text, confidence]) => ({ text, confidence }));
  return readDates({ read: () => [line] }, page);
}

it("a year that the reader doubts is none, however it is written", () => {
  expect(datesWhere(["14", 0.9], ["SEP", 0.9], ["2022", 0.5])).toEqual([]);
  expect(datesWhere(["14", 0.9], ["SEP", 0.9], ["22", 0.5])).toEqual([]);
  expect(datesWhere(["14/09/22", 0.5])).toEqual([]);
  expect(datesWhere(["14SEP22", 0.5])).toEqual([]);
  expect(datesWhere(["14.09.2022", 0.5])).toEqual([]);
});

it("a day and a month that it doubts count: the zone's dates bear them out", () => {
  expect(datesWhere(["01", 0], ["JAN", 0], ["2020", 0.97])).toEqual(["2020-01-01"]);
  expect(datesWhere(["14", 0.1], ["SEP", 0.9], ["22", 0.9])).toEqual(["1922-09-14", "2022-09-14"]);
});

it("nothing is read across what was taken out", () => {
  expect(datesWhere(["14", 0.9], ["SEP", 0.9], ["2099", 0.2], ["2022", 0.9])).toEqual([]);
});
