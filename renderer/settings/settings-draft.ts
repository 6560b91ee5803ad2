import type { ListEntry, StationSettings } from "../../preload/contract/settings.ts";

/** A list entry in the making; `key` tells rows apart while they are edited. */
export interface EntryDraft extends ListEntry {
  readonly key: number;
}

export type ListName = "documentTypes" | "authenticities";
export type LimitName = keyof StationSettings["limits"];

/** The settings as they stand in the form: numbers as typed, sizes in kilobytes, times in minutes. */
export interface SettingsDraft extends Record<ListName, readonly EntryDraft[]> {
  readonly stationName: string;
  readonly baseAddress: string;
  readonly domainId: string;
  readonly dateFormat: StationSettings["dateFormat"];
  readonly limits: Readonly<Record<LimitName, string>>;
  readonly signIn: StationSettings["signIn"];
  readonly network: StationSettings["network"];
  readonly scans: StationSettings["scans"];
  readonly privacy: Readonly<Record<keyof StationSettings["privacy"], string>>;
}

/** The form's draft of these settings. */
export function draftOf(settings: StationSettings): SettingsDraft {
  const { longerSide, targetBytes, mostBytes } = settings.limits;
  return {
    ...settings,
    documentTypes: settings.documentTypes.map(withKey),
    authenticities: settings.authenticities.map(withKey),
    limits: {
      longerSide: String(longerSide),
      targetBytes: String(targetBytes / 1000),
      mostBytes: String(mostBytes / 1000),
    },
    privacy: {
      lockAfterMinutes: String(settings.privacy.lockAfterMinutes),
      keepPagesHours: String(settings.privacy.keepPagesHours),
    },
  };
}

/** The settings that a draft stands for, unchecked: main checks them; a number that is none becomes `null`. */
export function settingsOf(draft: SettingsDraft): unknown {
  const { longerSide, targetBytes, mostBytes } = draft.limits;
  return {
    ...draft,
    documentTypes: draft.documentTypes.map(withoutKey),
    authenticities: draft.authenticities.map(withoutKey),
    limits: {
      longerSide: numberIn(longerSide, 1),
      targetBytes: numberIn(targetBytes, 1000),
      mostBytes: numberIn(mostBytes, 1000),
    },
    privacy: {
      lockAfterMinutes: numberIn(draft.privacy.lockAfterMinutes, 1),
      keepPagesHours: numberIn(draft.privacy.keepPagesHours, 1),
    },
  };
}

/**
 * The draft with what its choices hide as it is in force: a field that nobody sees is neither changed nor found
 * wrong.
 */
export function shownOf(draft: SettingsDraft, inForce: SettingsDraft): SettingsDraft {
  const { proxy, extraAuthorityFile } = draft.network;
  return {
    ...draft,
    signIn: shownSignIn(draft.signIn, inForce.signIn),
    network: proxy === "manual" ? draft.network : { ...inForce.network, proxy, extraAuthorityFile },
  };
}

function shownSignIn(
  { flow, clientCredentials, operator }: SettingsDraft["signIn"],
  inForce: SettingsDraft["signIn"],
): SettingsDraft["signIn"] {
  const { form, clientId } = clientCredentials;
  const { authorizationEndpoint, tokenEndpoint, revocationEndpoint } = inForce.operator;
  switch (flow) {
    case "pasted-token":
      return { ...inForce, flow };
    case "client-credentials":
      return {
        ...inForce,
        flow,
        clientCredentials:
          form === "oauth" ? clientCredentials : { ...inForce.clientCredentials, form, clientId },
      };
    case "operator":
      return {
        ...inForce,
        flow,
        operator:
          operator.addresses === "by-hand"
            ? operator
            : { ...operator, authorizationEndpoint, tokenEndpoint, revocationEndpoint },
      };
  }
}

/** Whether two drafts stand for the same settings. */
export function isSame(one: SettingsDraft, other: SettingsDraft): boolean {
  return changedPaths(one, other).length === 0;
}

/** The paths (`signIn.operator.issuer`) at which two drafts stand for different settings; a list counts as one. */
export function changedPaths(one: SettingsDraft, other: SettingsDraft): string[] {
  return differences(settingsOf(one), settingsOf(other), []);
}

function differences(one: unknown, other: unknown, path: readonly string[]): string[] {
  if (isGroup(one) && isGroup(other)) {
    return Object.keys(one).flatMap((key) => differences(one[key], other[key], [...path, key]));
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path.join(".")];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The list with an empty entry at its end. */
export function withNewEntry(list: readonly EntryDraft[]): EntryDraft[] {
  const key = 1 + Math.max(-1, ...list.map((entry) => entry.key));
  return [...list, { key, value: "", label: "" }];
}

function withKey(entry: ListEntry, key: number): EntryDraft {
  return { ...entry, key };
}

function withoutKey({ value, label }: EntryDraft): ListEntry {
  return { value, label };
}

function numberIn(typed: string, unit: number): number | null {
  const digits = typed.trim();
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(digits) ? Math.round(Number(digits) * unit) : null;
}
