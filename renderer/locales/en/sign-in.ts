import type { SignInRefusal } from "../../../preload/contract/sign-in.ts";

interface Refused {
  readonly happened: string;
  readonly done: string;
  readonly todo: string;
}

const nobody = "Nobody was signed in.";
const tellAdministrator = "Tell your administrator; the technical detail below helps.";

const refused: Record<SignInRefusal | "station-fault", Refused> = {
  "not-set-up": {
    happened: "The sign-in is not set up on this station.",
    done: nobody,
    todo: "Ask an administrator to fill in Sign-in in Settings.",
  },
  cancelled: {
    happened: "The sign-in was cancelled.",
    done: "Nobody was signed in. The page in the browser may be closed.",
    todo: "Sign in again when you are ready.",
  },
  "timed-out": {
    happened: "The sign-in in the browser was not finished in time.",
    done: "The station no longer waits for it. The page in the browser may be closed.",
    todo: "Sign in again and finish it in the browser.",
  },
  "no-browser": {
    happened: "The browser of this PC could not be opened.",
    done: nobody,
    todo: "Ask an administrator to set a standard browser on this PC, then sign in again.",
  },
  unreachable: {
    happened: "The sign-in server was not reached.",
    done: nobody,
    todo: "Check the network cable or the Wi-Fi, then sign in again. If it stays like this, tell your administrator.",
  },
  "not-trusted": {
    happened: "The sign-in server could not prove that it is the right one.",
    done: "The station did not go on, so that no password goes to a stranger.",
    todo: "Tell your administrator at once. There is no way around it here, on purpose.",
  },
  denied: {
    happened: "The sign-in was refused, by the sign-in server or in the browser.",
    done: nobody,
    todo: "Sign in again with the account that you use at this counter. If it is refused again, ask your administrator.",
  },
  "not-genuine": {
    happened: "The answer that came back does not belong to the question that the station asked.",
    done: "The station threw it away. Nobody was signed in.",
    todo: "Close the page in the browser and sign in again. If it happens twice, tell your administrator.",
  },
  "bad-answer": {
    happened: "The sign-in server gave an answer that makes no sense.",
    done: nobody,
    todo: tellAdministrator,
  },
  "other-operator": {
    happened: "Somebody else signed in than the operator whose bench this is.",
    done: "The station did not take that sign-in over, and what is on the bench stays as it is.",
    todo: "Sign in as the same operator, or lock the bench first and let the other one sign in there.",
  },
  "station-fault": {
    happened: "The station itself failed at the sign-in.",
    done: nobody,
    todo: "Try again. If it stays like this, restart the station and tell your administrator.",
  },
};

/** The words of an operator's sign-in in the system's browser. */
export const signIn = {
  title: "Sign in",
  start: "Sign in",
  intro: "Your browser opens for it. When you have finished there, come back to this window.",
  again: (operator: string) =>
    `Sign in again as ${operator} to go on. Somebody else starts with an empty bench.`,
  underWay: "Your browser has opened. Finish signing in there.",
  cancel: "Cancel",
  close: "Close",
  signedIn: (operator: string) => `Signed in as ${operator}.`,
  refused,
};
