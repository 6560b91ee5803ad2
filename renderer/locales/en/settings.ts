import { audit } from "./settings/audit.ts";
import { test } from "./settings/connection-test.ts";
import { guard } from "./settings/guard.ts";
import { mode } from "./settings/mode.ts";
import { network } from "./settings/network.ts";
import { operators } from "./settings/operators.ts";
import { privacy } from "./settings/privacy.ts";
import { secrets } from "./settings/secrets.ts";
import { signIn } from "./settings/sign-in.ts";

/** The words of the settings. */
export const settings = {
  title: "Settings",
  close: "Close settings",
  loading: "Reading the settings…",
  repaired:
    "The settings file was damaged. It was set aside, and the defaults are in force. Look through the settings and save them.",
  save: "Save",
  saving: "Saving…",
  saved: "Saved",
  notSaved:
    "Saving did not go through. Your changes are still here. Press Save again before you rely on them.",
  notRead: "The settings could not be read just now. Nothing was changed. Read them again.",
  readAgain: "Read again",
  savedExceptSecrets: "The settings are saved, but not every secret was taken.",
  lockedMeanwhile:
    "Nothing was saved: what you changed has been locked meanwhile. Your changes are still here.",
  unsaved: "Unsaved changes",
  problems: (count: number) =>
    count === 1
      ? "Nothing was saved. One entry needs a look."
      : `Nothing was saved. ${count} entries need a look.`,
  leave: {
    title: "Keep your changes?",
    intro: "You changed the settings and have not saved them.",
    drop: "Drop the changes",
    stay: "Go on editing",
  },
  sections: {
    station: "Station",
    connection: "Connection",
    "sign-in": "Sign-in",
    network: "Network",
    scanner: "Scanner",
    operators: "Operators",
    privacy: "Privacy",
    audit: "Audit",
    lists: "Lists",
    limits: "Limits",
    appearance: "Appearance",
    mode: "Mode",
  },
  station: {
    name: "Station name",
    nameHint: "Stands in the top bar and on every receipt.",
  },
  connection: {
    baseAddress: "Base address",
    baseAddressHint: "Where Artemis is, beginning with https://",
    domainId: "Domain ID",
    domainIdHint: "The number that your organisation was given.",
    dateFormat: "Dates are sent as",
    dateTime: "Date and time",
    date: "Date only",
    dateFormatHint: "Change it only when the vendor asks.",
  },
  lists: {
    documentTypes: "Document types",
    authenticities: "Authenticities",
    hint: "The value goes to Artemis as it stands; the words are what the operator reads.",
    value: "Value",
    label: "Words",
    valueOf: (list: string, row: number) => `${list}: value ${row}`,
    labelOf: (list: string, row: number) => `${list}: words ${row}`,
    add: "Add an entry",
    remove: (list: string, row: number) => `${list}: remove entry ${row}`,
  },
  limits: {
    hint: "A page is made as good as these limits allow. It is never enlarged.",
    longerSide: "Longer side",
    pixels: "pixels",
    targetBytes: "Size to aim at",
    mostBytes: "Size never passed",
    kilobytes: "KB",
  },
  appearance: {
    scheme: "Colours",
    light: "Light",
    dark: "Dark",
    auto: "As the system",
    hint: "Takes effect at once.",
  },
  scanner: {
    folder: "Folder of the scanner",
    folderHint:
      "Where the scanner saves what it scans, as a whole path on a drive of this PC. New files are offered at the bench and stay in the folder. Empty for none.",
  },
  audit,
  guard,
  mode,
  network,
  operators,
  privacy,
  secrets,
  signIn,
  test,
};
