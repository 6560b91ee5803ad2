import { describe, expect, it } from "vitest";
import {
  blackRuns,
  longestCode,
  whiteRuns,
} from "../../../../../../renderer/imports/worker/tiff/run-codes.ts";

describe.each([
  ["white", whiteRuns],
  ["black", blackRuns],
])("the codes of %s runs", (_colour, { meaning, bits }) => {
  it("are 104, one for each length", () => {
    const lengths = new Set([...meaning].filter((_length, at) => (bits[at] ?? 0) > 0));
    expect(lengths.size).toBe(104);
  });

  it("overlap nowhere: what each covers adds up to what is covered", () => {
    const covered = [...bits].filter((length) => length > 0).length;
    const byCode = new Map<number, number>();
    for (const [at, length] of bits.entries()) if (length > 0) byCode.set(meaning[at] ?? 0, length);
    const sum = [...byCode.values()].reduce((all, length) => all + 2 ** (longestCode - length), 0);
    expect(sum).toBe(covered);
  });
});
