import type { X509Certificate } from "node:crypto";
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { NetworkFailure } from "./network-failure.ts";

/** What the station shows to servers that ask who it is. */
export interface ClientCertificate {
  pfx?: Buffer;
  /** PEM, the station's own first. */
  cert?: string;
  /** PEM. */
  key?: string;
  passphrase?: string;
}

/** Whom the station believes. */
export interface Trust {
  /** For servers; holds the client certificate too. */
  servers: SecureContext;
  /** For proxies, which never see the client certificate. */
  proxies: SecureContext;
}

/**
 * Whom the station trusts: Node's own roots, those of the operating system (a bank's TLS inspection is normal)
 * and further authorities in PEM; beside it who the station is. Made seldom: reading the roots takes a while.
 */
export function trustedRoots(
  furtherAuthorities: readonly string[] = [],
  identity: ClientCertificate = {},
): SecureContext {
  const roots = new Set([...getCACertificates("default"), ...getCACertificates("system")]);
  for (const certificate of furtherAuthorities) roots.add(certificate);
  return createSecureContext({ ...identity, ca: [...roots] });
}

/** The trust of a station; throws a `NetworkFailure` when the client certificate cannot be used. */
export function openTrust(
  furtherAuthorities: readonly string[],
  identity: ClientCertificate | null,
): Trust {
  const proxies = trustedRoots(furtherAuthorities);
  if (identity === null) return { servers: proxies, proxies };
  try {
    return { servers: trustedRoots(furtherAuthorities, identity), proxies };
  } catch {
    // OpenSSL's words are not for people, and nobody has vouched that they hold nothing of the key.
    const words = "The client certificate that is kept cannot be used.";
    throw new NetworkFailure("client-certificate", words);
  }
}

/** Whether a root comes with Node itself; else somebody has added it on this PC. */
export function comesWithNode(root: Pick<X509Certificate, "raw">): boolean {
  const wanted = root.raw.toString("base64");
  return getCACertificates("bundled").some(
    (pem) => pem.replace(/-----[^-]+-----|\s/g, "") === wanted,
  );
}
