import type { OperatorChanged } from "../../../../preload/contract/operators.ts";

type Refusal = Extract<OperatorChanged, { kind: "refused" }>["reason"];

const refusals: Record<Refusal, string> = {
  "name-taken": "There is an operator of this name already. Choose a name that tells them apart.",
  "pin-too-simple": "Anybody would try this PIN first. Choose digits without a pattern.",
  "no-such-operator": "This operator is no longer on the list. Close this and look again.",
  locked: "Operators are for the administrator to change. Nothing was changed.",
  full: "The list is full. Remove somebody who no longer works here first.",
};

/** The words of the section "Operators". */
export const operators = {
  hint: "Each operator unlocks the station with a PIN, and every document carries their name. Changes here take effect at once.",
  list: "Operators of this station",
  loading: "Reading the operators…",
  notRead: "The operators could not be read just now. Nothing was changed. Read them again.",
  readAgain: "Read again",
  empty: {
    title: "Nobody has a PIN here yet.",
    hint: "Documents carry the name of this PC’s account, and anybody can unlock the station.",
  },
  signIn: {
    title: "Operators come from the sign-in.",
    hint: "Each operator signs in with their own account, so this list is not used.",
  },
  training: {
    title: "In training there is one operator, Trainee.",
    hint: "Others are added in live mode.",
  },
  lockedOut: "Locked out after too many wrong PINs. A new PIN lets them in again.",
  waiting: (time: string) => `Waiting after wrong PINs, until ${time}`,
  add: "Add an operator",
  newPin: "New PIN…",
  newPinOf: (name: string) => `New PIN for ${name}…`,
  remove: "Remove",
  removeOf: (name: string) => `Remove ${name}`,
  name: "Name",
  nameHint: "As it stands on receipts.",
  pin: "PIN",
  pinHint: "6 to 12 digits.",
  pinAgain: "PIN again",
  pinAgainHint: "The same once more.",
  problems: {
    name: "Give the operator a name, on one line.",
    pin: "A PIN is 6 to 12 digits.",
    pinAgain: "The two PINs are not the same. Type the second one again.",
  },
  refusals,
  failed: "This did not go through. The list is as it was. Try it again.",
  stay: "Cancel",
  adding: { title: "Add an operator", confirm: "Add" },
  setting: {
    title: (name: string) => `New PIN for ${name}`,
    intro: "The PIN before no longer counts. An operator who was locked out is let in again.",
    confirm: "Set the PIN",
  },
  removing: {
    title: (name: string) => `Remove ${name}?`,
    intro: "Their PIN no longer opens this station. Documents keep the name.",
    confirm: "Remove",
    stay: "Keep",
  },
};
