import type { ConnectionStep } from "../../../../preload/contract/connection-report.ts";
import type { SignInFlow } from "../../../../preload/contract/sign-in.ts";

/** What is wrong at a step, and what to do about it. */
export interface Trouble {
  trouble: string;
  todo: string;
}

const names: Record<ConnectionStep, string> = {
  settings: "The settings are complete",
  name: "The name is known",
  proxy: "The proxy lets the station through",
  reach: "The server can be reached",
  trust: "The connection can be trusted",
  "sign-in": "The station is signed in",
  token: "The access token is not refused",
  domain: "The domain ID is not refused",
};

const troubles: Record<ConnectionStep, Trouble> = {
  settings: {
    trouble:
      "The address or the domain ID is missing, or a certificate file cannot be used. The technical detail says which.",
    todo: "Put it right here or under Network, save, and test again.",
  },
  name: {
    trouble: "No server or proxy of this name was found.",
    todo: "Compare the base address, and the proxy’s address where there is one, letter by letter. If they are right, ask your network team whether this PC may look them up.",
  },
  proxy: {
    trouble: "The proxy did not let the station through.",
    todo: "Compare the proxy’s address, user and password under Network with what your network team gave you. If they are right, show the technical detail to your network team.",
  },
  reach: {
    trouble: "The server did not answer.",
    todo: "Check that this PC is online. If it is, ask your network team whether a firewall or proxy stands in between.",
  },
  trust: {
    trouble: "The server could not prove that it is the right one, so nothing was sent.",
    todo: "Give the technical detail to your network team: this PC does not trust the certificate. If your bank has an authority of its own, name its file under Network.",
  },
  "sign-in": {
    trouble: "The station could not sign in.",
    todo: "Compare the fields under Sign-in with what you were given, save, and test again.",
  },
  token: {
    trouble: "The server did not accept the access token.",
    todo: "Ask for a new token, paste it under Sign-in, save, and test again.",
  },
  domain: {
    trouble: "The server did not accept this domain ID.",
    todo: "Compare the domain ID with the one that you were given, save, and test again.",
  },
};

// Where the flow makes the trouble another one.
const troublesOf: Record<SignInFlow, Partial<Record<ConnectionStep, Trouble>>> = {
  "pasted-token": {
    "sign-in": {
      trouble: "There is no access token for this server.",
      todo: "Paste one under Sign-in, save, and test again.",
    },
  },
  "client-credentials": {
    "sign-in": {
      trouble: "The station could not sign in as itself.",
      todo: "Compare the client ID and the authorization server under Sign-in with what you were given, and paste the client secret again.",
    },
    token: {
      trouble: "The server did not accept the token that the station was given.",
      todo: "Ask whether this client may use Artemis, and which scope it needs.",
    },
  },
  operator: {
    "sign-in": {
      trouble: "No operator is signed in, or the sign-in server was not reached.",
      todo: "Close the settings, sign in, and test again. If that fails, compare the fields under Sign-in with what you were given.",
    },
    token: {
      trouble: "The server did not accept the token of this operator.",
      todo: "Sign out, sign in again, and test again. If that fails, ask whether this operator may use Artemis.",
    },
  },
};

/** The words of "Test connection". */
export const test = {
  title: "Connection test",
  run: "Test connection",
  running: "Testing…",
  saveFirst: "Save the changes first: the test uses what is saved.",
  outcome: { works: "Works", fails: "Does not work", "not-checked": "Not checked" },
  names,
  trouble: (step: ConnectionStep, flow: SignInFlow): Trouble =>
    troublesOf[flow][step] ?? troubles[step],
  allWork: "Nothing stands in the way. The first document that arrives is the last proof.",
  notRun: "The test could not be run. Nothing was sent to the server. Test again.",
  openEnd: {
    trouble: "What answered did not say whether it takes the token and the domain ID.",
    todo: "Compare the base address letter by letter: this may not be Artemis. If it is right, the server may be busy. Test again in a few minutes.",
  },
};
