import { ConnectionStep } from "../../preload/contract/connection-report.ts";
import type { ConnectionReport } from "../../preload/contract/connection-report.ts";
import { DomainId } from "../../preload/contract/settings.ts";
import { BaseAddress } from "../../preload/contract/web-address.ts";
import type { Network } from "../network/open-network.ts";
import type { Trust } from "../network/trust.ts";
import { addressParts } from "./address-parts.ts";
import { checkTrust } from "./check-trust.ts";
import { checkWay } from "./check-way.ts";
import { attempt, type Finding, type StepResult } from "./connection-step.ts";
import type { ArtemisEndpoint } from "./outgoing.ts";
import { probeAccess } from "./probe-access.ts";

/** What came of asking for a token; the detail holds no secret. */
export interface TokenTried extends StepResult {
  token: string | null;
}

/** What a connection test works with. */
export interface ConnectionTest {
  endpoint: Pick<ArtemisEndpoint, "baseAddress" | "domainId">;
  /** Comes by a token as a document would. */
  tryToken(): Promise<TokenTried>;
  network: Pick<Network, "dispatcher" | "trust" | "waysTo" | "openTunnel">;
  userAgent: string;
  /** For the whole walk, in milliseconds. */
  timeOut?: number;
}

/**
 * Walks from the settings to the server's own word, within 20 s in all; the first step that does not work
 * ends the walk. Changes nothing at the server and never sends a document. Details hold no secret.
 */
export async function testConnection(test: ConnectionTest): Promise<ConnectionReport> {
  const found = await walk(test, AbortSignal.timeout(test.timeOut ?? 20_000));
  return { steps: ConnectionStep.options.map((step) => report(step, found[step])) };
}

async function walk(test: ConnectionTest, signal: AbortSignal): Promise<Finding> {
  const { endpoint, network } = test;
  const { settings, trust } = await checkSettings(test, signal);
  if (!trust) return { settings };

  const server = addressParts(endpoint.baseAddress);
  const { found: way, socket } = await checkWay(server, network, signal);
  if (!socket) return { settings, ...way };

  const shaken = await attempt(signal, () => checkTrust(server, socket, trust.servers, signal));
  socket.destroy();
  if ("failed" in shaken) return { settings, ...way, trust: shaken.failed };

  const reached: Finding = {
    settings,
    ...way,
    trust: { outcome: "works", detail: shaken.result },
  };
  const signedIn = await attempt(signal, () => test.tryToken());
  if ("failed" in signedIn) return { ...reached, "sign-in": signedIn.failed };
  const { token, ...signIn } = signedIn.result;
  if (signIn.outcome !== "works" || token === null) return { ...reached, "sign-in": signIn };
  return { ...reached, "sign-in": signIn, ...(await probeAccess(test, token, signal)) };
}

function report(step: ConnectionStep, result: StepResult = { outcome: "not-checked" }) {
  return { step, ...result };
}

function unfit(detail: string) {
  return { settings: { outcome: "fails", detail }, trust: null } as const;
}

async function checkSettings(
  { endpoint, network }: ConnectionTest,
  signal: AbortSignal,
): Promise<{ settings: StepResult; trust: Trust | null }> {
  if (!BaseAddress.safeParse(endpoint.baseAddress).success)
    return unfit("The base address is not an https address.");
  if (!DomainId.safeParse(endpoint.domainId).success) return unfit("There is no domain id.");
  const opened = await attempt(signal, () => network.trust());
  if ("failed" in opened) return { settings: opened.failed, trust: null };
  return { settings: { outcome: "works" }, trust: opened.result };
}
