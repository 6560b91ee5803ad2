import type { NetworkSettings } from "../../preload/contract/network.ts";
import type { SettingsProblem, StationSettings } from "../../preload/contract/settings.ts";
import type { SignInSettings } from "../../preload/contract/sign-in.ts";
import { authorityFileProblem } from "./authority-file.ts";

/**
 * What settings that are each in order lack together: the flow that is chosen must be complete, the proxy must have
 * its address, the extra authority's file must be one. What is not chosen may stay half filled in.
 */
export function problemsTogether({ signIn, network }: StationSettings): SettingsProblem[] {
  return [...missingIn(signIn), ...problemsWith(network)];
}

function missingIn({ flow, clientCredentials, operator }: SignInSettings): SettingsProblem[] {
  switch (flow) {
    case "pasted-token":
      return [];
    case "client-credentials":
      return missing({ "signIn.clientCredentials.clientId": clientCredentials.clientId });
    case "operator":
      return missing({
        "signIn.operator.issuer": operator.issuer,
        ...(operator.addresses === "by-hand" && {
          "signIn.operator.authorizationEndpoint": operator.authorizationEndpoint,
          "signIn.operator.tokenEndpoint": operator.tokenEndpoint,
        }),
        "signIn.operator.clientId": operator.clientId,
      });
  }
}

function problemsWith({ proxy, proxyAddress, extraAuthorityFile }: NetworkSettings) {
  const problems = proxy === "manual" ? missing({ "network.proxyAddress": proxyAddress }) : [];
  if (extraAuthorityFile === "") return problems;
  const message = authorityFileProblem(extraAuthorityFile, process.platform);
  if (message !== null) problems.push({ path: "network.extraAuthorityFile", message });
  return problems;
}

function missing(fields: Record<string, string>): SettingsProblem[] {
  return Object.entries(fields)
    .filter(([, value]) => value === "")
    .map(([path]) => ({ path, message: "This is needed as it is set up here." }));
}
