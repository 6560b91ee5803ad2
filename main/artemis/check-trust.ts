import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { isIP, type Socket } from "node:net";
import { connect as connectTls, type SecureContext, type TLSSocket } from "node:tls";
import { comesWithNode } from "../network/trust.ts";
import type { AddressParts } from "./address-parts.ts";

/**
 * Shakes hands over a connection with a server, which ends with it; gives in words which TLS and whose word for
 * the server's name. Throws when the server is not to be trusted.
 */
export async function checkTrust(
  { host, isSecure }: AddressParts,
  socket: Socket,
  trust: SecureContext,
  signal: AbortSignal,
): Promise<string> {
  try {
    if (!isSecure) return "This PC itself, without TLS.";
    const secure = connectTls({
      socket,
      host,
      secureContext: trust,
      rejectUnauthorized: true,
      ALPNProtocols: ["http/1.1"],
      // Server names are names (RFC 6066 §3); an address is checked against the certificate all the same.
      ...(isIP(host) === 0 && { servername: host }),
    });
    secure.on("error", () => undefined);
    await once(secure, "secureConnect", { signal });
    return `${secure.getProtocol()}, certificate by ${issuerOf(secure)}`;
  } finally {
    socket.destroy();
  }
}

function issuerOf(secure: TLSSocket): string {
  let certificate = secure.getPeerCertificate(true);
  const { O: organisation, CN: commonName } = certificate.issuer;
  // The chain ends in a certificate that names itself as its issuer. It is bounded against one that never does.
  for (let depth = 0; depth < 20 && isNext(certificate); depth += 1)
    certificate = certificate.issuerCertificate;
  const added = comesWithNode(new X509Certificate(certificate.raw)) ? "" : " (added on this PC)";
  const name = String(organisation ?? commonName ?? "an authority without a name");
  return `${name.replace(/\p{C}/gu, " ").slice(0, 100)}${added}`;
}

type Chain = ReturnType<TLSSocket["getPeerCertificate"]> & { issuerCertificate?: unknown };

function isNext(certificate: Chain): boolean {
  const { issuerCertificate } = certificate;
  return issuerCertificate !== undefined && issuerCertificate !== certificate;
}
