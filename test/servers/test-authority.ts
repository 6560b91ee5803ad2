import { generate } from "selfsigned";

/** A key and the certificate that goes with it, in PEM. */
export interface Identity {
  key: string;
  cert: string;
}

/** A certificate authority that lives as long as the test, and that nobody trusts by default. */
export async function createTestAuthority() {
  const authority = await generate([{ name: "commonName", value: "Branchscan test authority" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    /** PEM. */
    certificate: authority.cert,
    /** An identity for 127.0.0.1 and localhost, or for another name. */
    async issue({ name, expired = false }: { name?: string; expired?: boolean } = {}) {
      const altNames = name
        ? [{ type: 2 as const, value: name }]
        : [
            { type: 2 as const, value: "localhost" },
            { type: 7 as const, ip: "127.0.0.1" },
          ];
      const issued = await generate([{ name: "commonName", value: name ?? "localhost" }], {
        keyType: "ec",
        algorithm: "sha256",
        ca: { key: authority.private, cert: authority.cert },
        ...(expired && {
          notBeforeDate: new Date("2020-01-01"),
          notAfterDate: new Date("2020-02-01"),
        }),
        extensions: [
          { name: "basicConstraints", cA: false },
          { name: "subjectAltName", altNames },
        ],
      });
      return { key: issued.private, cert: issued.cert } satisfies Identity;
    },
  };
}
