const entries = (count: string) => (count === "1" ? "1 entry" : `${count} entries`);
const areOf = (count: string) => (count === "1" ? "1 entry is" : `${count} entries are`);

/** The words of the section "Audit". */
export const audit = {
  what: "The station records who did what and when: documents by their ids, sign-ins, the lock, settings, receipts and exports. No document number, no customer’s name, no picture and no secret is among it.",
  chained:
    "Each entry is chained to the one before it. Verifying finds the first one that was changed or is missing.",
  verify: "Verify",
  verifying: "Verifying…",
  export: "Export…",
  exporting: "Exporting…",
  empty: "The audit is whole, and still empty.",
  whole: (count: string) => `The audit is whole: ${entries(count)}.`,
  from: (first: string, last: string) => `From ${first} to ${last}.`,
  unsealed: (count: string) =>
    `${areOf(count)} without a seal of this station: written without a key store, or with a key that is gone. Who can change the files could have written them anew.`,
  incidents: (count: string) =>
    `${areOf(count)} about a crash or about damage that the station found at a start. The export has them.`,
  broken: (entry: string) => `The audit is broken at entry ${entry}.`,
  place: (file: string, line: string | null) => (line === null ? file : `${file}, line ${line}`),
  sound: (count: string) =>
    count === "0" ? "No entry before it is left to rely on." : `${areOf(count)} whole before it.`,
  brokenNext: "Export it as it is, and tell whoever looks after security in your organisation.",
  exported: (count: string) => `Exported: ${entries(count)}.`,
  exportedBroken: (count: string) =>
    `Exported as it is: ${entries(count)}. The audit is broken; the last line of the file says where.`,
  notWritten: "The file could not be written there. Nothing was exported. Choose another place.",
  refused: "That is for the administrator: give the passcode above, then try it again.",
  notVerified: "The audit could not be read just now. Try it again.",
  notExported: "The export did not go through. Try it again.",
  forwarding: {
    title: "Forwarding",
    to: (collector: string) => `Your organisation has each entry forwarded to ${collector}.`,
    training: "In training nothing is forwarded: nothing leaves this PC.",
    upTo: (moment: string) => `Forwarded up to ${moment}.`,
    nothingYet: "Nothing has been forwarded yet.",
    trouble: {
      "not-reached": (since: string) => `The collector has not answered since ${since}.`,
      "not-trusted": (since: string) =>
        `Since ${since} the collector could not prove that it is the right one: its certificate is not trusted here, or what the station trusts is not in order.`,
      refused: (since: string) => `The collector has refused the entries since ${since}.`,
      "too-large": (since: string) =>
        `The collector has refused the entries since ${since}: even one is too large for it.`,
      "no-collector": (since: string) =>
        `Since ${since} something answers there that is no collector.`,
      "not-read": (since: string) => `The audit could not be read for forwarding since ${since}.`,
    },
    status: (status: number) => `It answers ${status}.`,
    goesOn: "Nothing is lost, it goes on by itself.",
    refused: (count: string) =>
      `The collector has refused ${entries(count)} for good since the station started; the audit here has them.`,
  },
};
