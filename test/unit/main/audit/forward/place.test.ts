import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeName, readPlace, writePlace } from "../../../../../main/audit/forward/place.ts";
import { createSealer } from "../../../../../main/audit/sealer.ts";
import { logFolder, otherKey, stationKey } from "../station.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
  mkdirSync(folder);
});
afterEach(() => rmSync(base, { recursive: true }));

const place = { n: 7, hash: "a".repeat(64), at: "2026-06-15T12:00:00.000Z", file: 1, offset: 900 };
const ours = createSealer(stationKey);
const none = createSealer(null);
const file = () => join(folder, placeName);

test("the place is there at the next start, with a key store and without", async () => {
  await writePlace(folder, place, ours);
  expect(await readPlace(folder, ours)).toEqual(place);
  // A start without the key store does not send everything anew.
  expect(await readPlace(folder, none)).toEqual(place);
  await writePlace(folder, place, none);
  expect(await readPlace(folder, none)).toEqual(place);
});

test.each<[string, (text: string) => string]>([
  ["moved on", (text) => text.replace('"n":7', '"n":9')],
  ["without its seal", (text) => text.replace(/"seal":"[^"]*"/, '"seal":null')],
  ["with more in it", (text) => text.replace("{", '{"x":1,')],
  ["with a place before the beginning", (text) => text.replace("900", "-1")],
  ["with a file without a number", (text) => text.replace('"file":1', '"file":"../1"')],
  ["cut off", (text) => text.slice(0, 40)],
  ["empty", () => ""],
])("a place that is %s is not believed: better twice than never", async (_, change) => {
  await writePlace(folder, place, ours);
  writeFileSync(file(), change(readFileSync(file(), "utf8")));
  expect(await readPlace(folder, ours)).toBeNull();
});

test("a place of another key, or none, begins anew", async () => {
  expect(await readPlace(folder, ours)).toBeNull();
  await writePlace(folder, place, createSealer(otherKey));
  expect(await readPlace(folder, ours)).toBeNull();
});
