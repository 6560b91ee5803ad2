import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { duplexPair } from "node:stream";
import { createSecureContext, TLSSocket } from "node:tls";
import type { CertificateChosen } from "../../preload/contract/secrets.ts";
import type { ClientCertificate } from "./trust.ts";

/** A client certificate as it can be used, and what it says of itself. */
export interface ReadCertificate {
  kind: "read";
  options: ClientCertificate;
  subject: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Why a file is not taken. */
export interface UnfitCertificate {
  kind: "refused";
  reason: Extract<CertificateChosen, { kind: "refused" }>["reason"];
}

/**
 * Reads a client certificate with its key from a file's bytes: PEM, or PFX (PKCS #12, RFC 7292). A PEM key
 * comes out without its passphrase: it goes into the vault. `now` in epoch milliseconds.
 */
export function readClientCertificate(
  bytes: Buffer,
  passphrase: string,
  now: number,
): ReadCertificate | UnfitCertificate {
  const isPem = bytes.includes("-----BEGIN ");
  const found = isPem ? readPem(bytes.toString("latin1"), passphrase) : readPfx(bytes, passphrase);
  if ("reason" in found) return found;
  const expiresAt = Date.parse(found.certificate.validTo);
  if (Number.isNaN(expiresAt)) return refused("not-a-certificate");
  if (expiresAt <= now) return refused("expired");
  const { options } = found;
  return { kind: "read", options, expiresAt, subject: subjectOf(found.certificate) };
}

interface Found {
  options: ClientCertificate;
  certificate: X509Certificate;
}

function refused(reason: UnfitCertificate["reason"]): UnfitCertificate {
  return { kind: "refused", reason };
}

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const keyBlock = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[\s\S]+?-----END \1-----/;

function readPem(text: string, passphrase: string): Found | UnfitCertificate {
  const certificates = (text.match(certificateBlock) ?? []).map(readOne);
  if (certificates.length === 0 || !certificates.every((one) => one !== null))
    return refused("not-a-certificate");
  const [pem] = keyBlock.exec(text) ?? [];
  if (pem === undefined) return refused("no-key");
  const key = readKey(pem, passphrase);
  if ("reason" in key) return key;
  const certificate = certificates.find((one) => one.checkPrivateKey(key));
  if (!certificate) return refused("no-key");
  const chain = [certificate, ...certificates.filter((one) => one !== certificate)];
  const options = {
    cert: chain.map((one) => one.toString()).join(""),
    key: key.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  return isUsable(options) ? { options, certificate } : refused("not-a-certificate");
}

function readOne(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function readKey(pem: string, passphrase: string): KeyObject | UnfitCertificate {
  const isSealed = /ENCRYPTED/.test(pem);
  try {
    return createPrivateKey({ key: pem, ...(isSealed && { passphrase }) });
  } catch {
    return refused(isSealed ? "wrong-passphrase" : "not-a-certificate");
  }
}

function isUsable(options: ClientCertificate): boolean {
  try {
    createSecureContext(options);
    return true;
  } catch {
    return false;
  }
}

function readPfx(pfx: Buffer, passphrase: string): Found | UnfitCertificate {
  const options = { pfx, passphrase };
  try {
    const certificate = certificateIn(options);
    return certificate ? { options, certificate } : refused("not-a-certificate");
  } catch (error) {
    // OpenSSL in Node and BoringSSL in Electron have no code for it, and other words.
    const words = error instanceof Error ? error.message : "";
    if (/mac verify|incorrect.?password/i.test(words)) return refused("wrong-passphrase");
    return refused(/private key/i.test(words) ? "no-key" : "not-a-certificate");
  }
}

/** Node reads a PFX only for TLS; so a TLS socket that goes nowhere tells what it would show. */
function certificateIn(options: ClientCertificate): X509Certificate | undefined {
  const [nowhere] = duplexPair();
  const secureContext = createSecureContext(options);
  const socket = new TLSSocket(nowhere, { isServer: true, secureContext });
  socket.on("error", () => undefined);
  const certificate = socket.getX509Certificate();
  socket.destroy();
  return certificate;
}

function subjectOf({ subject }: X509Certificate): string {
  const lines = (subject ?? "").split("\n").map((line) => line.replace(/\p{C}/gu, " ").trim());
  return (
    lines
      .filter((line) => line !== "")
      .join(", ")
      .slice(0, 300) || "(no name)"
  );
}
