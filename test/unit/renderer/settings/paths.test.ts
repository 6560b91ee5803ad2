import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { firstProblem, lockOn, problemAt, sectionOf } from "../../../../renderer/settings/paths.ts";

describe("the path of a setting", () => {
  it("leads to the section where the setting stands", () => {
    const sections = Object.fromEntries(
      Object.keys(defaultSettings).map((path) => [path, sectionOf(path)]),
    );
    expect(sections).toEqual({
      stationName: "station",
      baseAddress: "connection",
      domainId: "connection",
      dateFormat: "connection",
      documentTypes: "lists",
      authenticities: "lists",
      limits: "limits",
    });
    expect(sectionOf("documentTypes.2.value")).toBe("lists");
    expect(sectionOf("token")).toBe("connection");
  });

  it("is locked by a lock on itself or on what it is part of", () => {
    const locked = [{ path: "limits", reason: "Fixed by the bank." }];
    expect(lockOn("limits.longerSide", locked)).toBe("Fixed by the bank.");
    expect(lockOn("limits", locked)).toBe("Fixed by the bank.");
    expect(lockOn("limitsOfOthers", locked)).toBeUndefined();
  });

  it("finds the problem at exactly this place", () => {
    const problems = [{ path: "documentTypes.1.value", message: "Capital letters." }];
    expect(problemAt("documentTypes.1.value", problems)).toBe("Capital letters.");
    expect(problemAt("documentTypes.1.label", problems)).toBeUndefined();
  });
});

it("leads to the problem that stands first in the form", () => {
  const paths = ["limits.mostBytes", "authenticities.0.label", "domainId"];
  const problems = paths.map((path) => ({ path, message: "" }));
  expect(firstProblem(problems)?.path).toBe("domainId");
  expect(firstProblem([])).toBeUndefined();
});
