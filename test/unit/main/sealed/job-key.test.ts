import { randomBytes } from "node:crypto";
import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import {
  marker,
  newJobKey,
  openText,
  sealText,
  unwrapKey,
  wrapKey,
} from "../../../../main/sealed/job-key.ts";

const stationKey = randomBytes(32);

test("a job's key comes back for its own job and station, and for no other", () => {
  const jobKey = newJobKey();
  const wrapped = wrapKey(stationKey, "job-1", jobKey);
  expect(unwrapKey(stationKey, "job-1", wrapped)).toEqual(jobKey);
  expect(wrapped.includes(jobKey)).toBe(false);
  expect(unwrapKey(stationKey, "job-2", wrapped)).toBeNull();
  expect(unwrapKey(randomBytes(32), "job-1", wrapped)).toBeNull();
});

test("the same key is never wrapped alike", () => {
  const jobKey = newJobKey();
  expect(wrapKey(stationKey, "j", jobKey)).not.toEqual(wrapKey(stationKey, "j", jobKey));
});

test("any change to a wrapped key or a sealed text is noticed", () => {
  const jobKey = newJobKey();
  const wrapped = wrapKey(stationKey, "job-1", jobKey);
  const text = sealText(jobKey, "K1234567E", "facts");
  assert(
    property(integer({ min: 0, max: 1000 }), integer({ min: 0, max: 7 }), (at, bit) => {
      const flip = (bytes: Buffer) => {
        const changed = Buffer.from(bytes);
        const place = at % changed.length;
        changed.writeUInt8(changed.readUInt8(place) ^ (1 << bit), place);
        return changed;
      };
      expect(unwrapKey(stationKey, "job-1", flip(wrapped))).toBeNull();
      expect(openText(jobKey, flip(text), "facts")).toBeNull();
      expect(unwrapKey(stationKey, "job-1", wrapped.subarray(0, at % wrapped.length))).toBeNull();
      expect(openText(jobKey, text.subarray(0, at % text.length), "facts")).toBeNull();
    }),
  );
});

test("a sealed text opens only beside what it is bound to", () => {
  const jobKey = newJobKey();
  const sealed = sealText(jobKey, "K1234567E", "facts");
  expect(openText(jobKey, sealed, "facts")).toBe("K1234567E");
  expect(sealed.includes("K1234567E")).toBe(false);
  expect(openText(jobKey, sealed, "other facts")).toBeNull();
  expect(openText(newJobKey(), sealed, "facts")).toBeNull();
});

test("a mark is the text's and the station's own", () => {
  const mark = marker(stationKey);
  expect(mark("a")).toEqual(mark("a"));
  expect(mark("a")).not.toEqual(mark("b"));
  expect(mark("a")).not.toEqual(marker(randomBytes(32))("a"));
});
