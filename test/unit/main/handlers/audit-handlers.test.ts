import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditHandlers } from "../../../../main/handlers/audit-handlers.ts";
import type { ChoosePlace } from "../../../../main/choose-place.ts";
import { AuditExported, AuditVerified } from "../../../../preload/contract/audit.ts";
import { linesIn, logFolder, openStation, putLines, recent, writeLog } from "../audit/station.ts";

let base = "";
let folder = "";
beforeEach(async () => {
  ({ base, folder } = logFolder());
  await writeLog(folder, 5);
});
afterEach(() => rmSync(base, { recursive: true }));

function station(isOpen = true) {
  const audit = openStation(folder);
  const choosePlace = vi.fn<ChoosePlace>(async ({ proposed }) => join(base, proposed));
  const handlers = auditHandlers({
    audit,
    forwarding: async () => ({ kind: "training" }),
    choosePlace,
    mayChange: (path) => path !== "audit" || isOpen,
    now: () => new Date(2026, 5, 15),
  });
  return { audit, choosePlace, handlers };
}

test("a log that is whole is told by its entries and their time", async () => {
  const { audit, handlers } = station();
  const outcome = await handlers["audit:verify"]();
  const at = "2026-06-15T12:00:00.000Z";
  expect(outcome).toEqual({
    kind: "whole",
    entries: 5,
    first: at,
    last: at,
    unsealed: 0,
    incidents: 0,
  });
  expect(AuditVerified.parse(outcome)).toEqual(outcome);
  await audit.close();
});

test("the first broken entry is named, with its place and in words", async () => {
  const lines = linesIn(folder);
  putLines(folder, lines.with(2, (lines[2] ?? "").replace("4711", "4712")));
  const { audit, handlers } = station();
  const outcome = await handlers["audit:verify"]();
  expect(outcome).toEqual({
    kind: "broken",
    n: 3,
    file: "audit-000001.jsonl",
    line: 3,
    problem: "The entry was changed after it was written: its hash does not fit it.",
    sound: 2,
  });
  expect(AuditVerified.parse(outcome)).toEqual(outcome);
  await audit.close();
});

test("the export goes where the person says, under a name with the day", async () => {
  const { audit, choosePlace, handlers } = station();
  const outcome = await handlers["audit:export"]();
  expect(outcome).toEqual({ kind: "exported", entries: 5, isWhole: true });
  expect(AuditExported.parse(outcome)).toEqual(outcome);
  expect(choosePlace).toHaveBeenCalledWith(
    expect.objectContaining({ proposed: "branchscan-audit-2026-06-15.jsonl" }),
  );
  const lines = readFileSync(join(base, "branchscan-audit-2026-06-15.jsonl"), "utf8").split("\n");
  expect(lines.slice(0, 5)).toEqual(linesIn(folder).slice(0, 5));
  await audit.close();
});

test("who thinks better of it gets no file, and a place that takes none is said", async () => {
  const { audit, choosePlace, handlers } = station();
  choosePlace.mockResolvedValueOnce(null);
  expect(await handlers["audit:export"]()).toEqual({ kind: "cancelled" });
  choosePlace.mockResolvedValueOnce(join(base, "no", "such", "folder.jsonl"));
  expect(await handlers["audit:export"]()).toEqual({ kind: "not-written" });
  await audit.close();
});

test("while the administrator's passcode has not been given, nothing is verified or exported, only how forwarding stands is said", async () => {
  const { audit, choosePlace, handlers } = station(false);
  expect(await handlers["audit:verify"]()).toEqual({ kind: "refused" });
  expect(await handlers["audit:export"]()).toEqual({ kind: "refused" });
  expect(await handlers["audit:forwarding"]()).toEqual({ kind: "training" });
  expect(choosePlace).not.toHaveBeenCalled();
  await audit.close();
  expect(recent(folder, 1)).toMatchObject([{ n: 5 }]);
});
