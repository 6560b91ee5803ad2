import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect as connectTcp, isIP } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import type { Dispatcher } from "undici";
import { ConnectionStep } from "../../preload/contract/connection-report.ts";
import type { ConnectionReport } from "../../preload/contract/connection-report.ts";
import { DomainId } from "../../preload/contract/settings.ts";
import { BaseAddress } from "../../preload/contract/web-address.ts";
import type { ArtemisEndpoint } from "./outgoing.ts";
import { probeAccess } from "./probe-access.ts";
import { errorCode } from "./transport-failure.ts";

/** What a connection test works with. */
export interface ConnectionTest {
  endpoint: Pick<ArtemisEndpoint, "baseAddress" | "domainId">;
  /** `null` when none is kept. */
  token: string | null;
  dispatcher: Dispatcher;
  trust: SecureContext;
  userAgent: string;
  /** For the whole walk, in milliseconds. */
  timeOut?: number;
}

/** What a step found; a step that could not find out ends the walk as a failure does. */
export interface StepResult {
  outcome: ConnectionReport["steps"][number]["outcome"];
  detail?: string;
}

type Finding = Partial<Record<ConnectionStep, StepResult>>;

/**
 * Walks from the settings to the server's own word, within 10 s in all; the first step that does not work
 * ends the walk. Changes nothing at the server and never sends a document. Details hold no secret.
 */
export async function testConnection(test: ConnectionTest): Promise<ConnectionReport> {
  const signal = AbortSignal.timeout(test.timeOut ?? 10_000);
  const { token } = test;
  const walk: readonly ((test: ConnectionTest, signal: AbortSignal) => Promise<Finding>)[] = [
    async () => ({ settings: checkSettings(test) }),
    async () => ({ name: await attempt(signal, () => findAddress(test)) }),
    async () => ({ reach: await attempt(signal, () => reachPort(test, signal)) }),
    async () => ({ trust: await attempt(signal, () => shakeHands(test, signal)) }),
    async () => (token === null ? {} : probeAccess(test, token, signal)),
  ];
  const found: Finding = {};
  for (const step of walk) {
    Object.assign(found, await step(test, signal));
    if (Object.values(found).some(({ outcome }) => outcome !== "works")) break;
  }
  return { steps: ConnectionStep.options.map((step) => report(step, found[step])) };
}

function report(step: ConnectionStep, result: StepResult = { outcome: "not-checked" }) {
  return { step, ...result };
}

function checkSettings({ endpoint, token }: ConnectionTest): StepResult {
  if (!BaseAddress.safeParse(endpoint.baseAddress).success)
    return { outcome: "fails", detail: "The base address is not an https address." };
  if (!DomainId.safeParse(endpoint.domainId).success)
    return { outcome: "fails", detail: "There is no domain id." };
  if (token === null) return { outcome: "fails", detail: "No token is kept for this server." };
  return { outcome: "works" };
}

async function findAddress({ endpoint }: ConnectionTest): Promise<StepResult> {
  const { host } = addressParts(endpoint.baseAddress);
  const found = await lookup(host, { all: true });
  return { outcome: "works", detail: found.map(({ address }) => address).join(", ") };
}

async function reachPort({ endpoint }: ConnectionTest, signal: AbortSignal): Promise<StepResult> {
  const { host, port } = addressParts(endpoint.baseAddress);
  const socket = connectTcp({ host, port });
  try {
    await once(socket, "connect", { signal });
    return { outcome: "works", detail: `${socket.remoteAddress ?? host} port ${port}` };
  } finally {
    socket.destroy();
  }
}

async function shakeHands(
  { endpoint, trust }: ConnectionTest,
  signal: AbortSignal,
): Promise<StepResult> {
  const { host, port, isSecure } = addressParts(endpoint.baseAddress);
  if (!isSecure) return { outcome: "works", detail: "This PC itself, without TLS." };
  const socket = connectTls({
    host,
    port,
    secureContext: trust,
    rejectUnauthorized: true,
    ALPNProtocols: ["http/1.1"],
    // Server names are names (RFC 6066 §3); an address is checked against the certificate all the same.
    ...(isIP(host) === 0 && { servername: host }),
  });
  try {
    await once(socket, "secureConnect", { signal });
    const { O: organisation, CN: commonName } = socket.getPeerCertificate().issuer;
    const issuer = String(organisation ?? commonName);
    return { outcome: "works", detail: `${socket.getProtocol()}, certificate by ${issuer}` };
  } finally {
    socket.destroy();
  }
}

async function attempt(signal: AbortSignal, step: () => Promise<StepResult>): Promise<StepResult> {
  const expired = Promise.withResolvers<never>();
  const expire = () => expired.reject(new Error("expired"));
  signal.addEventListener("abort", expire, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([step(), expired.promise]);
  } catch (error) {
    const detail = signal.aborted ? "Nothing came back in time." : errorCode(error) || "No answer.";
    return { outcome: "fails", detail };
  } finally {
    signal.removeEventListener("abort", expire);
  }
}

function addressParts(baseAddress: string) {
  const { hostname, port, protocol } = new URL(baseAddress);
  const isSecure = protocol === "https:";
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return { host, port: Number(port) || (isSecure ? 443 : 80), isSecure };
}
