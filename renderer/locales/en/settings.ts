import type { ConnectionStep } from "../../../preload/contract/connection-report.ts";
import type { SecretState } from "../../../preload/contract/secrets.ts";

const steps: Record<ConnectionStep, { name: string; trouble: string; todo: string }> = {
  settings: {
    name: "The settings are complete",
    trouble:
      "The address or the domain ID is missing, or a certificate file cannot be used. The technical detail says which.",
    todo: "Put it right above, save, and test again.",
  },
  name: {
    name: "The name is known",
    trouble: "No server or proxy of this name was found.",
    todo: "Compare the base address, and the proxy’s address where there is one, letter by letter. If they are right, ask your network team whether this PC may look them up.",
  },
  proxy: {
    name: "The proxy lets the station through",
    trouble: "The proxy did not let the station through.",
    todo: "Compare the proxy’s address, user and password with what your network team gave you. If they are right, show the technical detail to your network team.",
  },
  reach: {
    name: "The server can be reached",
    trouble: "The server did not answer.",
    todo: "Check that this PC is online. If it is, ask your network team whether a firewall or proxy stands in between.",
  },
  trust: {
    name: "The connection can be trusted",
    trouble: "The server could not prove that it is the right one, so nothing was sent.",
    todo: "Tell your administrator: the certificate is not one that this PC trusts.",
  },
  "sign-in": {
    name: "The station is signed in",
    trouble: "The station could not sign in.",
    todo: "Compare the sign-in settings with what you were given, save, and test again.",
  },
  token: {
    name: "The access token is not refused",
    trouble: "The server did not accept the access token.",
    todo: "Ask for a new token, paste it above, save, and test again.",
  },
  domain: {
    name: "The domain ID is not refused",
    trouble: "The server did not accept this domain ID.",
    todo: "Compare the domain ID with the one that you were given, save, and test again.",
  },
};

const token: Record<SecretState, string> = {
  none: "No token is stored.",
  "key-store": "A token is stored in this PC’s key store.",
  memory: "A token is held in memory. It is forgotten when the station closes.",
  "other-server":
    "A token is stored for another server and is not sent to this one. Store the token of this server.",
};

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
  token: {
    title: "Access token",
    paste: "Paste the token",
    state: token,
    noKeyStore:
      "This PC has no key store. A token is held in memory only and must be pasted again after each start.",
    remove: "Remove",
    refused: "This does not look like an access token. Paste it whole, without blanks or quotes.",
    notRemoved: "The token could not be removed. It is still there. Press Remove again.",
    never: "It is never shown again.",
  },
  test: {
    title: "Connection test",
    run: "Test connection",
    running: "Testing…",
    saveFirst: "Save the changes first: the test uses what is saved.",
    outcome: { works: "Works", fails: "Does not work", "not-checked": "Not checked" },
    steps,
    allWork: "Nothing stands in the way. The first document that arrives is the last proof.",
    notRun: "The test could not be run. Nothing was sent to the server. Test again.",
    openEnd: {
      title: "What answered did not say whether it takes the token and the domain ID.",
      todo: "Compare the base address letter by letter: this may not be Artemis. If it is right, the server may be busy. Test again in a few minutes.",
    },
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
  mode: {
    training: {
      now: "This station is in training mode.",
      meaning:
        "Documents go to a practice server inside this PC. Nothing reaches a real customer’s record.",
      go: "Switch to live mode…",
      title: "Switch to live mode?",
      intro:
        "The station closes and opens again in live mode. From then on every document goes to the real record of a customer.",
      confirm: "Switch to live mode",
    },
    live: {
      now: "This station is in live mode.",
      meaning: "Documents go to the real records of customers in Artemis.",
      go: "Switch to training mode…",
      title: "Switch to training mode?",
      intro:
        "The station closes and opens again in training mode. From then on documents go to a practice server inside this PC.",
      confirm: "Switch to training mode",
    },
    separate: "Settings, token and documents of the two modes are kept apart.",
    undelivered: (count: number) =>
      count === 1
        ? "One document is not delivered yet and will be lost. Deliver or discard it first."
        : `${count} documents are not delivered yet and will be lost. Deliver or discard them first.`,
    undeliveredUnknown:
      "The outbox could not be read. Documents in it that are not delivered yet will be lost.",
    notSwitched: "The station could not switch. It goes on in this mode. Try it again.",
    stay: "Stay here",
    saveFirst: "Save or drop your changes first.",
  },
};
