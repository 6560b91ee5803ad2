import type { SecretName, SecretState } from "../../../../preload/contract/secrets.ts";

interface SecretWords {
  title: string;
  paste: string;
  state: Record<SecretState, string>;
  noKeyStore: string;
  refused: string;
  notRemoved: string;
  notTaken: string;
}

const fields: Record<SecretName, SecretWords> = {
  "access-token": {
    title: "Access token",
    paste: "Paste the token",
    state: {
      none: "No token is stored.",
      "key-store": "A token is stored in this PC’s key store.",
      memory: "A token is held in memory. It is forgotten when the station closes.",
      "other-server":
        "A token is stored for another server and is not sent to this one. Store the token of this server.",
    },
    noKeyStore:
      "This PC has no key store. A token is held in memory only and must be pasted again after each start.",
    refused: "This does not look like an access token. Paste it whole, without blanks or quotes.",
    notRemoved: "The token could not be removed. It is still there. Press Remove again.",
    notTaken: "The token was not taken: it is not yours to change here. Ask your administrator.",
  },
  "client-secret": {
    title: "Client secret",
    paste: "Paste the secret",
    state: {
      none: "No client secret is stored.",
      "key-store": "A client secret is stored in this PC’s key store.",
      memory: "A client secret is held in memory. It is forgotten when the station closes.",
      "other-server":
        "A client secret is stored for another server and is not sent to this one. Store the secret of this server.",
    },
    noKeyStore:
      "This PC has no key store. A client secret is held in memory only and must be pasted again after each start.",
    refused: "This does not look like a secret. Paste it whole, on one line.",
    notRemoved: "The client secret could not be removed. It is still there. Press Remove again.",
    notTaken: "The secret was not taken: it is not yours to change here. Ask your administrator.",
  },
  "proxy-password": {
    title: "Password for the proxy",
    paste: "Type the password",
    state: {
      none: "No password is stored.",
      "key-store": "A password is stored in this PC’s key store.",
      memory: "A password is held in memory. It is forgotten when the station closes.",
      "other-server":
        "A password is stored for another proxy and is not sent to this one. Store the password of this proxy.",
    },
    noKeyStore:
      "This PC has no key store. A password is held in memory only and must be typed again after each start.",
    refused: "A password is one line without control characters, 1,024 at most.",
    notRemoved: "The password could not be removed. It is still there. Press Remove again.",
    notTaken: "The password was not taken: it is not yours to change here. Ask your administrator.",
  },
};

/** The words around secrets: their fields, and the way to forget them all. */
export const secrets = {
  fields,
  never: "It is never shown again.",
  remove: "Remove",
  forget: {
    open: "Remove this station’s secrets…",
    hint: "For a PC that is given away, or where a secret may be known to others.",
    title: "Remove this station’s secrets?",
    intro:
      "The station signs out and forgets its tokens, the client secret, the proxy’s password and the client certificate. The settings stay.",
    consequence: "Nothing is sent until they are given again. Documents in the outbox wait.",
    confirm: "Remove the secrets",
    stay: "Keep them",
    done: "The secrets are removed.",
    notDone: "The secrets could not be removed. They are still there. Try it again.",
    notAllowed: "The secrets were not removed: that is for the administrator. Nothing was changed.",
  },
};
