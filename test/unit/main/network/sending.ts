import { onTestFinished } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import type { NetworkContext } from "../../../../main/network/open-network.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";
import { behindProxy } from "../../../servers/bank-proxy.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { networkOf } from "../../../servers/network.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, target } from "../../../servers/outgoing.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

export const user = { name: "branch-7", password: "pass:word ü" };
export const authority = await createTestAuthority();
export const identity = await authority.issue({ name: behindProxy });

/** A network on a PC of the bank that trusts the test authority. */
export async function network(
  settings: Partial<NetworkSettings>,
  changes: Partial<NetworkContext> = {},
) {
  const extraAuthorityFile = await fileOf(authority.certificate);
  const made = networkOf({ proxy: "manual", extraAuthorityFile, ...settings }, changes);
  onTestFinished(() => made.close());
  return made;
}

/** The strict server, by a name that only the proxies know. */
export async function strictServer() {
  const server = await opened(startStrictTlsServer(identity));
  const { port } = new URL(server.baseAddress);
  return { ...server, baseAddress: `https://${behindProxy}:${port}` };
}

export const held = (reason: string) => ({ kind: "held", reason, contentWentOut: false });
export const later = (reason: string) => ({ kind: "later", reason, contentWentOut: false });

/** Sends a small document. */
export async function send(
  settings: Partial<NetworkSettings>,
  changes: Partial<NetworkContext> = {},
  baseAddress = `https://${behindProxy}`,
) {
  const { dispatcher } = await network(settings, changes);
  return updateDocument(target, documentOf(), contextFor({ baseAddress }, { dispatcher }));
}
