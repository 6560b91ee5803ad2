import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import {
  firstProblem,
  lockOn,
  lockReasons,
  problemAt,
  sectionOf,
} from "../../../../renderer/settings/paths.ts";

describe("the path of a setting", () => {
  it("leads to the section where the setting stands", () => {
    const sections = Object.fromEntries(
      Object.keys(defaultSettings).map((path) => [path, sectionOf(path)]),
    );
    expect(sections).toEqual({
      stationName: "station",
      camera: "station",
      quality: "limits",
      baseAddress: "connection",
      domainId: "connection",
      dateFormat: "connection",
      documentTypes: "lists",
      authenticities: "lists",
      limits: "limits",
      signIn: "sign-in",
      network: "network",
      scans: "scanner",
      privacy: "privacy",
    });
    expect(sectionOf("documentTypes.2.value")).toBe("lists");
    expect(sectionOf("signIn.operator.issuer")).toBe("sign-in");
    expect(sectionOf("secrets.access-token")).toBe("sign-in");
    expect(sectionOf("secrets.client-secret")).toBe("sign-in");
    expect(sectionOf("secrets.proxy-password")).toBe("network");
  });

  it("is locked by a lock on itself or on what it is part of", () => {
    const locked = [{ path: "limits", reason: "Fixed by the bank." }];
    expect(lockOn("limits.longerSide", locked)).toBe("Fixed by the bank.");
    expect(lockOn("limits", locked)).toBe("Fixed by the bank.");
    expect(lockOn("limitsOfOthers", locked)).toBeUndefined();
  });

  it("brings a lock on all secrets to each of them", () => {
    const locked = [{ path: "secrets", reason: "Training." }];
    expect(lockOn("secrets.access-token", locked)).toBe("Training.");
    expect(lockOn("secrets.proxy-password", locked)).toBe("Training.");
  });

  it("tells the reasons of locks on itself, above it and below it, each once", () => {
    const locked = [
      { path: "signIn.operator.issuer", reason: "Fixed by the bank." },
      { path: "signIn.operator.clientId", reason: "Fixed by the bank." },
      { path: "network", reason: "Training." },
      { path: "limits", reason: "Not here." },
    ];
    expect(lockReasons(["signIn.operator", "network.proxy"], locked)).toEqual([
      "Fixed by the bank.",
      "Training.",
    ]);
    expect(lockReasons(["signIn.flow"], locked)).toEqual([]);
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

it("leads through the fields of a flow from the top, a secret in its place, and to the unknown last", () => {
  const paths = [
    "somethingNew",
    "limits.mostBytes",
    "limits.longerSide",
    "privacy.lockAfterMinutes",
    "network.extraAuthorityFile",
    "secrets.proxy-password",
    "network.proxyAddress",
    "signIn.operator.clientId",
    "signIn.operator.issuer",
    "signIn.clientCredentials.scope",
    "secrets.client-secret",
    "signIn.clientCredentials.clientId",
    "secrets.access-token",
    "baseAddress",
  ];
  let problems = paths.map((path) => ({ path, message: "" }));
  const order: string[] = [];
  for (let first = firstProblem(problems); first; first = firstProblem(problems)) {
    const { path } = first;
    order.push(path);
    problems = problems.filter((problem) => problem.path !== path);
  }
  expect(order).toEqual(paths.toReversed());
});
