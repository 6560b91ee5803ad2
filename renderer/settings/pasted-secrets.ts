import { Secret, type SecretName } from "../../preload/contract/secrets.ts";
import type { SettingsProblem } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import type { SettingsDraft } from "./settings-draft.ts";

/** Secrets that were pasted or typed and are not stored yet; empty where there is none. */
export type Pasted = Readonly<Record<SecretName, string>>;

export const nothingPasted: Pasted = {
  "access-token": "",
  "client-secret": "",
  "proxy-password": "",
};

/** The path of a secret among the settings, for its lock and its problem. */
export function secretPath(name: SecretName): string {
  return `secrets.${name}`;
}

/** The names of the secrets that were pasted into fields which this draft shows, in the form's order. */
export function pastedNames({ signIn, network }: SettingsDraft, pasted: Pasted): SecretName[] {
  const shown: SecretName[] = [];
  if (signIn.flow === "pasted-token") shown.push("access-token");
  if (signIn.flow === "client-credentials") shown.push("client-secret");
  if (network.proxy === "manual") shown.push("proxy-password");
  return shown.filter((name) => pasted[name].trim() !== "");
}

/** The pasted secrets that fit, and a problem at the path of each that does not; none of them is repeated in words. */
export function checkPasted(
  draft: SettingsDraft,
  pasted: Pasted,
): { secrets: Secret[]; problems: SettingsProblem[] } {
  const secrets: Secret[] = [];
  const problems: SettingsProblem[] = [];
  for (const name of pastedNames(draft, pasted)) {
    const secret = Secret.safeParse({ name, value: valueOf(name, pasted) });
    if (secret.success) secrets.push(secret.data);
    else
      problems.push({
        path: secretPath(name),
        message: words.settings.secrets.fields[name].refused,
      });
  }
  return { secrets, problems };
}

// What is copied brings blanks along at its ends; in a password that somebody types they may be meant.
function valueOf(name: SecretName, pasted: Pasted): string {
  return name === "proxy-password" ? pasted[name] : pasted[name].trim();
}
