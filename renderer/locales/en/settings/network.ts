import type { CertificateChosen } from "../../../../preload/contract/secrets.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";

type Refusal = Extract<CertificateChosen, { kind: "refused" }>["reason"];

const proxies: Record<NetworkSettings["proxy"], { name: string; hint: string }> = {
  system: {
    name: "As the system says",
    hint: "What this PC’s own settings say, a configuration script included.",
  },
  none: { name: "None", hint: "Straight to the servers, whatever this PC’s settings say." },
  manual: { name: "By hand", hint: "Always through the proxy that is written here." },
};

const refusals: Record<Refusal, string> = {
  "not-a-certificate":
    "This file holds no certificate. Choose a PEM file or a PFX file (.pfx, .p12).",
  "wrong-passphrase":
    "The passphrase does not open this file. Type it again and choose the file again.",
  "no-key":
    "The private key is missing in this file. Ask for the certificate together with its key.",
  expired: "This certificate has run out. Ask for a new one.",
  locked: "The certificate is not yours to change here. Ask your administrator.",
};

/** The words of the section "Network". */
export const network = {
  proxy: "Proxy",
  proxies,
  proxyAddress: "Proxy address",
  proxyAddressHint: "As http://proxy.example:8080",
  proxyUser: "User name for the proxy",
  proxyUserHint: "Empty where the proxy asks for none.",
  extraAuthorityFile: "File of a further authority",
  extraAuthorityHint:
    "Path of a PEM file with a root certificate to trust besides this PC’s own. Usually empty.",
  certificate: {
    title: "Client certificate",
    hint: "Shown to servers that ask this station for one. Changes take effect at once.",
    none: "No client certificate is kept.",
    where: {
      "key-store": "Kept in this PC’s key store",
      memory: "Held in memory, forgotten when the station closes",
    },
    until: (day: string) => `Valid until ${day}`,
    ranOut: (day: string) => `Ran out on ${day}`,
    choose: "Choose a file…",
    remove: "Remove",
    notRemoved: "The certificate could not be removed. It is still there. Press Remove again.",
  },
  choose: {
    title: "Choose a client certificate",
    intro: "A PFX file (.pfx, .p12), or a PEM file with certificate and private key.",
    passphrase: "Passphrase of the file",
    passphraseHint: "Empty where the file has none. It is not kept.",
    confirm: "Choose the file…",
    choosing: "Choosing…",
    stay: "Cancel",
    refusals,
    failed: "The file could not be read just now. Nothing was changed. Choose it again.",
  },
};
