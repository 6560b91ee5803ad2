import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";

/** The parts of the settings, in their order. */
export const sections = [
  "station",
  "connection",
  "sign-in",
  "network",
  "scanner",
  "operators",
  "privacy",
  "audit",
  "lists",
  "limits",
  "appearance",
  "mode",
] as const;
export type Section = (typeof sections)[number];

/** The parts that an administrator's passcode guards; which settings it locks, main says by their paths. */
export const guardedSections: readonly Section[] = [
  "connection",
  "sign-in",
  "network",
  "scanner",
  "operators",
  "privacy",
  "audit",
];

const sectionsByPath: readonly (readonly [path: string, section: Section])[] = [
  ["stationName", "station"],
  ["camera", "station"],
  ["signIn", "sign-in"],
  ["secrets.proxy-password", "network"],
  ["secrets", "sign-in"],
  ["network", "network"],
  ["certificate", "network"],
  ["scans", "scanner"],
  ["operators", "operators"],
  ["privacy", "privacy"],
  ["administrator", "privacy"],
  ["audit", "audit"],
  ["documentTypes", "lists"],
  ["authenticities", "lists"],
  ["limits", "limits"],
  ["quality", "limits"],
];

/** The section in which a setting stands, by its path (`limits.longerSide`); what is unknown counts to the connection. */
export function sectionOf(path: string): Section {
  return sectionsByPath.find(([above]) => isAtOrBelow(above, path))?.[1] ?? "connection";
}

/** Why a setting cannot be changed here, in words; `undefined` when it can. A lock on `limits` holds all below it. */
export function lockOn(path: string, locked: ReadSettings["locked"]): string | undefined {
  return locked.find((lock) => isAtOrBelow(lock.path, path))?.reason;
}

/** Why settings at these paths or below them are locked, each reason once. */
export function lockReasons(paths: readonly string[], locked: ReadSettings["locked"]): string[] {
  const touching = locked.filter((lock) =>
    paths.some((path) => isAtOrBelow(lock.path, path) || isAtOrBelow(path, lock.path)),
  );
  return [...new Set(touching.map(({ reason }) => reason))];
}

/** What is wrong with a setting, as a sentence. */
export function problemAt(path: string, problems: readonly SettingsProblem[]): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

const formOrder = [
  "stationName",
  "baseAddress",
  "domainId",
  "dateFormat",
  "signIn.flow",
  "secrets.access-token",
  "signIn.clientCredentials.form",
  "signIn.clientCredentials.server",
  "signIn.clientCredentials.clientAuthentication",
  "signIn.clientCredentials.clientId",
  "secrets.client-secret",
  "signIn.clientCredentials.scope",
  "signIn.operator.addresses",
  "signIn.operator.issuer",
  "signIn.operator.authorizationEndpoint",
  "signIn.operator.tokenEndpoint",
  "signIn.operator.revocationEndpoint",
  "signIn.operator.clientId",
  "signIn.operator.scope",
  "network.proxy",
  "network.proxyAddress",
  "network.proxyUser",
  "secrets.proxy-password",
  "network.extraAuthorityFile",
  "scans.folder",
  "privacy",
  "documentTypes",
  "authenticities",
  "limits.longerSide",
  "limits.targetBytes",
  "limits.mostBytes",
];

/** The problem that stands first in the form; one at a path that the form does not know comes last. */
export function firstProblem(problems: readonly SettingsProblem[]): SettingsProblem | undefined {
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other))[0];
}

function placeOf({ path }: SettingsProblem): number {
  const place = formOrder.findIndex((above) => isAtOrBelow(above, path));
  return place < 0 ? formOrder.length : place;
}

/** Whether `path` is `above` itself or a part of it. */
export function isAtOrBelow(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}
