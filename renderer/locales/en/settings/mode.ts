/** The words of the section "Mode". */
export const mode = {
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
  separate: "Settings, secrets and documents of the two modes are kept apart.",
  undelivered: {
    sealed: (count: number) =>
      count === 1
        ? "One document is not delivered yet. It is safe on this PC and goes on once the station is back in this mode."
        : `${count} documents are not delivered yet. They are safe on this PC and go on once the station is back in this mode.`,
    memory: (count: number) =>
      count === 1
        ? "One document is not delivered yet and will be lost. Deliver or discard it first."
        : `${count} documents are not delivered yet and will be lost. Deliver or discard them first.`,
  },
  undeliveredUnknown: {
    sealed:
      "The outbox could not be read. Documents in it that are not delivered yet go on once the station is back in this mode.",
    memory:
      "The outbox could not be read. Documents in it that are not delivered yet will be lost.",
  },
  notSwitched: "The station could not switch. It goes on in this mode. Try it again.",
  stay: "Stay here",
  saveFirst: "Save or drop your changes first.",
};
