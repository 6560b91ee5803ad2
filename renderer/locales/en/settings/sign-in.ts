import type { SignInFlow } from "../../../../preload/contract/sign-in.ts";

const flows: Record<SignInFlow, { title: string; hint: string }> = {
  "pasted-token": {
    title: "Pasted token",
    hint: "An administrator pastes an access token. It must be replaced by hand when it runs out.",
  },
  "client-credentials": {
    title: "Client credentials",
    hint: "The station signs in as itself and renews its token. Operators have a PIN.",
  },
  operator: {
    title: "Operator sign-in",
    hint: "Each operator signs in with their own account, in this PC’s browser.",
  },
};

/** The words of the section "Sign-in". */
export const signIn = {
  flow: "How the station signs in",
  flows,
  scope: "Scope",
  scopeHint: "Parted by blanks. Empty where the server asks for none.",
  clientId: "Client ID",
  clientIdHint: "The name that the server knows this station by.",
  clientCredentials: {
    form: "The token is asked for with",
    forms: { oauth: "OAuth form", artemis: "Artemis’ own JSON form" },
    formHint: {
      oauth: "POST /oauth/token at the authorization server.",
      artemis: "POST /api/authentication/token at the base address.",
    },
    server: "Authorization server",
    serverHint: "Beginning with https://. Empty: the base address.",
    where: "ID and secret go",
    wheres: { body: "In the body", basic: "In a Basic header" },
    whereHint: "As the server wants it; most take both.",
  },
  operator: {
    addresses: "Addresses of the server",
    addressesChoice: {
      discovered: "Find the addresses from the issuer",
      "by-hand": "By hand",
    },
    issuer: "Issuer",
    issuerHint: "The address of your identity provider, as it names itself.",
    authorizationEndpoint: "Authorization address",
    tokenEndpoint: "Token address",
    revocationEndpoint: "Revocation address",
    revocationHint: "May stay empty. Then signing out forgets the tokens here only.",
    redirect: "Redirect address to register at the server",
    redirectHint: "With any port (RFC 8252): the station takes one that is free.",
    copy: "Copy",
    copied: "Copied",
  },
};
