import { expect, test } from "vitest";
import { createArrivals } from "../../../../main/scans/arrivals.ts";

const folder = (files: Record<string, string>) => new Map(Object.entries(files));

test("what lay in the folder before is not new", () => {
  const arrivals = createArrivals();
  for (let looks = 0; looks < 3; looks += 1)
    expect(arrivals.look(folder({ "old.pdf": "1" }))).toEqual([]);
});

test("a file has come once the scanner no longer writes it, and is told of once", () => {
  const arrivals = createArrivals();
  arrivals.look(folder({}));
  expect(arrivals.look(folder({ "scan.pdf": "10 bytes" }))).toEqual([]);
  expect(arrivals.look(folder({ "scan.pdf": "90 bytes" }))).toEqual([]);
  expect(arrivals.look(folder({ "scan.pdf": "90 bytes" }))).toEqual(["scan.pdf"]);
  expect(arrivals.look(folder({ "scan.pdf": "90 bytes" }))).toEqual([]);
});

test("a file that is written over is new again, and one that was out of sight for a while is not", () => {
  const arrivals = createArrivals();
  arrivals.look(folder({ "scan.pdf": "first" }));
  arrivals.look(folder({ "scan.pdf": "second" }));
  expect(arrivals.look(folder({ "scan.pdf": "second" }))).toEqual(["scan.pdf"]);
  arrivals.look(folder({}));
  arrivals.look(folder({ "scan.pdf": "second" }));
  expect(arrivals.look(folder({ "scan.pdf": "second" }))).toEqual([]);
});
