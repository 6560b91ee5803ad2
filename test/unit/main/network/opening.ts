import { createServer as createSecureServer } from "node:https";
import { onTestFinished } from "vitest";
import { errorCode } from "../../../../main/artemis/transport-failure.ts";
import { networkFailureIn } from "../../../../main/network/network-failure.ts";
import type { NetworkContext } from "../../../../main/network/open-network.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { behindProxy } from "../../../servers/bank-proxy.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { listen } from "../../../servers/listen.ts";
import { networkOf } from "../../../servers/network.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

export const authority = await createTestAuthority();
export const identity = await authority.issue({ name: behindProxy });

/** A server behind the proxies that says who showed it a certificate. */
export async function server() {
  const secure = createSecureServer(
    { ...identity, requestCert: true, rejectUnauthorized: false, ca: authority.certificate },
    (message, answer) => {
      const { socket } = message;
      const shown = "getPeerCertificate" in socket ? JSON.stringify(certificateOn(socket)) : "";
      answer.setHeader("Content-Type", "application/json");
      answer.end(shown);
    },
  );
  const port = await listen(secure);
  onTestFinished(() => {
    secure.closeAllConnections();
    secure.close();
  });
  return `https://${behindProxy}:${port}`;
}

function certificateOn(socket: object): string {
  if (!("getPeerCertificate" in socket) || typeof socket.getPeerCertificate !== "function")
    return "";
  return String(socket.getPeerCertificate().subject?.CN ?? "nobody");
}

/** A network on a PC of the bank, what its settings are now, and what a request over it comes back with. */
export async function opening(
  settings: Partial<NetworkSettings>,
  changes: Partial<NetworkContext> = {},
) {
  const now: NetworkSettings = {
    ...defaultSettings.network,
    extraAuthorityFile: await fileOf(authority.certificate),
    ...settings,
  };
  const network = networkOf(() => ({ ...now }), changes);
  onTestFinished(() => network.close());
  const fetched = async (url: string) => {
    try {
      return await (await network.fetch(url)).text();
    } catch (error) {
      return networkFailureIn(error)?.message ?? errorCode(error);
    }
  };
  return { network, now, fetched };
}

/** The system's way of naming a proxy on this PC. */
export const through = (port: number) => `PROXY 127.0.0.1:${port}`;
/** What the server says when nobody has shown it a certificate. */
export const nobody = '"nobody"';
