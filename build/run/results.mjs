/**
 * @typedef {{ passed: number, failed: number, skipped: number, flaky?: number }} Counts
 * @typedef {Counts & { name: string, seconds: number }} StageResult
 */

/**
 * What a stage without tests of its own counts: nothing when all is well, one failure else.
 * @param {boolean} isWell
 * @returns {Counts}
 */
export function countsOfCheck(isWell) {
  return { passed: 0, failed: isWell ? 0 : 1, skipped: 0 };
}

/**
 * Reads vitest's JSON report. A run that failed without a failed test (a file that does not load) counts as one failure.
 * @param {any} report undefined when none was written
 * @param {boolean} isWell whether the run itself ended well
 * @returns {Counts}
 */
export function countsOfVitest(report, isWell) {
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: Math.max(failed, isWell ? 0 : 1),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * Reads Playwright's JSON report. A test that passed at a later try counts as passed, and is named as flaky.
 * @param {any} report undefined when none was written
 * @param {boolean} isWell whether the run itself ended well
 * @returns {Counts}
 */
export function countsOfPlaywright(report, isWell) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: Math.max(unexpected, isWell ? 0 : 1), skipped, flaky };
}

/**
 * The counts of several runs as those of one.
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOfCounts(all) {
  return all.reduce((total, { passed, failed, skipped, flaky = 0 }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
    flaky: (total.flaky ?? 0) + flaky,
  }));
}

/**
 * How many failures there are in all.
 * @param {readonly StageResult[]} results
 */
export function failuresOf(results) {
  return sum(results, "failed");
}

/**
 * A table of all stages: name, outcome, duration.
 * @param {readonly StageResult[]} results
 */
export function resultTable(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map((result) =>
      `${mark(result)} ${result.name.padEnd(width)}  ${duration(result.seconds)}  ${outcome(result)}`.trimEnd(),
    )
    .join("\n");
}

/**
 * The last line of a test run: how many tests passed and failed.
 * @param {readonly StageResult[]} results
 */
export function closingLine(results) {
  return `${sum(results, "passed")} passed, ${failuresOf(results)} failed`;
}

/** @param {Counts} result */
function mark({ failed }) {
  return failed === 0 ? "✓" : "✗";
}

/** @param {Counts} result */
function outcome({ passed, failed, skipped, flaky = 0 }) {
  const parts = [
    [passed, "passed"],
    [failed, "failed"],
    [skipped, "skipped"],
    [flaky, "flaky"],
  ];
  return parts
    .filter(([count]) => count !== 0)
    .map((part) => part.join(" "))
    .join(", ");
}

/** @param {number} seconds */
function duration(seconds) {
  return `${seconds.toFixed(1)} s`.padStart(8);
}

/**
 * @param {readonly StageResult[]} results
 * @param {"passed" | "failed"} field
 */
function sum(results, field) {
  return results.reduce((total, result) => total + result[field], 0);
}
