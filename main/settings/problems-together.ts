import type { NetworkSettings } from "../../preload/contract/network.ts";
import type { SettingsProblem, StationSettings } from "../../preload/contract/settings.ts";
import type { SignInSettings } from "../../preload/contract/sign-in.ts";
import { asksForIdToken } from "../auth/operator-setup.ts";
import { authorityFileProblem } from "./authority-file.ts";
import { scanFolderProblem } from "./scan-folder-problem.ts";

/**
 * What settings that are each in order lack together: the flow that is chosen must be complete, the proxy must have
 * its address, the extra authority's file and the scanner's folder must be there. What is not chosen may stay half filled in.
 */
export function problemsTogether({ signIn, network, scans }: StationSettings): SettingsProblem[] {
  return [...missingIn(signIn), ...problemsWith(network), ...problemWithFolder(scans.folder)];
}

function missingIn({ flow, clientCredentials, operator }: SignInSettings): SettingsProblem[] {
  switch (flow) {
    case "pasted-token":
      return [];
    case "client-credentials":
      return missing({ "signIn.clientCredentials.clientId": clientCredentials.clientId });
    case "operator":
      return [
        ...missing({
          "signIn.operator.issuer": operator.issuer,
          ...(operator.addresses === "by-hand" && {
            "signIn.operator.authorizationEndpoint": operator.authorizationEndpoint,
            "signIn.operator.tokenEndpoint": operator.tokenEndpoint,
          }),
          "signIn.operator.clientId": operator.clientId,
        }),
        ...scopeProblem(operator.scope),
      ];
  }
}

function scopeProblem(scope: string): SettingsProblem[] {
  if (asksForIdToken(scope)) return [];
  const message = "The scope openid is needed: without it nobody can prove anew who they are.";
  return [{ path: "signIn.operator.scope", message }];
}

function problemsWith({ proxy, proxyAddress, extraAuthorityFile }: NetworkSettings) {
  const problems = proxy === "manual" ? missing({ "network.proxyAddress": proxyAddress }) : [];
  if (extraAuthorityFile === "") return problems;
  const message = authorityFileProblem(extraAuthorityFile, process.platform);
  if (message !== null) problems.push({ path: "network.extraAuthorityFile", message });
  return problems;
}

function problemWithFolder(folder: string): SettingsProblem[] {
  const message = folder === "" ? null : scanFolderProblem(folder, process.platform);
  return message === null ? [] : [{ path: "scans.folder", message }];
}

function missing(fields: Record<string, string>): SettingsProblem[] {
  return Object.entries(fields)
    .filter(([, value]) => value === "")
    .map(([path]) => ({ path, message: "This is needed as it is set up here." }));
}
