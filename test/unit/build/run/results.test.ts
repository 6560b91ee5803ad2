import { describe, expect, it } from "vitest";
import {
  closingLine,
  countsOfCheck,
  countsOfPlaywright,
  countsOfVitest,
  failuresOf,
  resultTable,
} from "../../../../build/run/results.mjs";

describe("counting a test run", () => {
  it("takes vitest's counts from its report", () => {
    const report = { numPassedTests: 12, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(countsOfVitest(report, false)).toEqual({ passed: 12, failed: 2, skipped: 2 });
  });

  it("takes Playwright's counts from its report and names the flaky ones", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };
    expect(countsOfPlaywright(report, false)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 3,
      flaky: 2,
    });
  });

  it("counts a run that failed without a failed test as one failure", () => {
    expect(countsOfVitest({ numPassedTests: 3, numFailedTests: 0 }, false)).toMatchObject({
      passed: 3,
      failed: 1,
    });
    expect(countsOfPlaywright({ stats: { expected: 3 } }, false)).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it("counts a run that left no report as one failure", () => {
    expect(countsOfVitest(undefined, false)).toMatchObject({ passed: 0, failed: 1 });
    expect(countsOfPlaywright(undefined, false)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("the end of a test run", () => {
  const results = [
    { name: "check:types", seconds: 3.21, ...countsOfCheck(true) },
    { name: "check:lint", seconds: 12, ...countsOfCheck(false) },
    { name: "unit tests", seconds: 8.04, passed: 120, failed: 2, skipped: 1 },
  ];

  it("is a table of all stages with their durations", () => {
    expect(resultTable(results).split("\n")).toEqual([
      "✓ check:types     3.2 s",
      "✗ check:lint     12.0 s  1 failed",
      "✗ unit tests      8.0 s  120 passed, 2 failed, 1 skipped",
    ]);
  });

  it("closes with what passed and failed in all", () => {
    expect(closingLine(results)).toBe("120 passed, 3 failed");
    expect(failuresOf(results)).toBe(3);
  });
});
