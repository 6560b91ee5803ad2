/** The words of the section "Privacy". */
export const privacy = {
  lockAfterMinutes: {
    label: "Lock after",
    full: "Lock after minutes without a touch",
    unit: "minutes without a touch",
    hint: "1 to 60. Pictures and details leave the screen; the outbox goes on sending.",
  },
  keepPagesHours: {
    label: "Keep delivered pages for",
    full: "Keep delivered pages for hours",
    unit: "hours after delivery",
    hint: "0 to 720, sealed on this PC; 0 destroys them at once. Discarded pages are always destroyed at once.",
  },
  passcode: {
    title: "Administrator’s passcode",
    none: "No passcode is set. Anybody at this PC can change these settings.",
    set: "A passcode is set.",
    guards:
      "It guards the connection, the sign-in, the network, the operators, the audit and this page, where no policy fixes them. It keeps off somebody at the counter, not somebody who can change the files of this PC: that takes a policy.",
    forgotten:
      "Nobody can read a forgotten passcode back. Keep it where your organisation keeps such things.",
    atOnce: "Changes take effect at once.",
    setNew: "Set a passcode…",
    change: "Change…",
    remove: "Remove…",
  },
  setting: {
    title: "Set the administrator’s passcode",
    passcode: "New passcode",
    passcodeHint: "At least 10 characters; a few words are easy to keep.",
    again: "New passcode again",
    confirm: "Set the passcode",
    stay: "Cancel",
    tooShort: "At least 10 characters.",
    notSame: "The two are not the same. Type the second one again.",
  },
  removing: {
    title: "Remove the passcode?",
    intro: "From then on anybody at this PC can change the settings that it guards.",
    confirm: "Remove the passcode",
    stay: "Keep it",
  },
  refused: "The passcode is not changed: the one in force must be given first.",
  failed: "This did not go through. The passcode is as it was. Try it again.",
};
