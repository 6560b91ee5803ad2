import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import type { CertificateChosen, CertificateState } from "../../preload/contract/secrets.ts";
import { readClientCertificate, type ReadCertificate } from "./client-certificate.ts";
import type { ClientCertificate } from "./trust.ts";

/** Where the certificate with its key is kept; the vault. */
export interface CertificateKeeper {
  read(name: "client-certificate"): Promise<string | null>;
  store(name: "client-certificate", secret: string): Promise<"key-store" | "memory">;
  remove(name: "client-certificate"): Promise<void>;
  where(name: "client-certificate"): Promise<"none" | "key-store" | "memory">;
}

interface DeskContext {
  keeper: CertificateKeeper;
  /** Lets the person choose a file; `null` when they did not. */
  chooseFile: () => Promise<string | null>;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The client certificate: choosing it, forgetting it, showing it to servers. */
export interface CertificateDesk {
  /** Takes a certificate from a file that the person chooses; the one that was kept stays when this one is refused. */
  choose(passphrase: string): Promise<CertificateChosen>;
  remove(): Promise<void>;
  state(): Promise<CertificateState>;
  /** What to show to servers that ask; `null` without a certificate. */
  options(): Promise<ClientCertificate | null>;
}

const Kept = z.object({
  subject: z.string().max(300),
  expiresAt: z.number(),
  pfx: z.base64().optional(),
  passphrase: z.string().optional(),
  cert: z.string().optional(),
  key: z.string().optional(),
});
type Kept = z.infer<typeof Kept>;

const name = "client-certificate";
const mostBytes = 1_000_000;

/** The desk over a vault. */
export function createCertificateDesk({ keeper, chooseFile, now }: DeskContext): CertificateDesk {
  async function kept(): Promise<Kept | null> {
    const text = await keeper.read(name);
    return text === null ? null : readKept(text);
  }
  async function state(): Promise<CertificateState> {
    const found = await kept();
    const where = await keeper.where(name);
    if (!found || where === "none") return { kind: "none" };
    return { kind: "kept", where, subject: found.subject, expiresAt: found.expiresAt };
  }
  return {
    state,
    async choose(passphrase) {
      const file = await chooseFile();
      if (file === null) return { kind: "cancelled" };
      const bytes = await readWhole(file);
      if (!bytes) return { kind: "refused", reason: "not-a-certificate" };
      const read = readClientCertificate(bytes, passphrase, now());
      if (read.kind === "refused") return read;
      await keeper.store(name, keptText(read));
      return { kind: "kept", certificate: await state() };
    },
    remove: () => keeper.remove(name),
    async options() {
      const found = await kept();
      if (!found) return null;
      const { cert, key, pfx, passphrase } = found;
      return {
        ...(pfx !== undefined && { pfx: Buffer.from(pfx, "base64") }),
        ...(passphrase !== undefined && { passphrase }),
        ...(cert !== undefined && { cert }),
        ...(key !== undefined && { key }),
      };
    },
  };
}

function keptText({ options, subject, expiresAt }: ReadCertificate): string {
  const { pfx, ...others } = options;
  const text: Kept = {
    subject,
    expiresAt,
    ...others,
    ...(pfx && { pfx: pfx.toString("base64") }),
  };
  return JSON.stringify(text);
}

function readKept(text: string): Kept | null {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    // Of another version: worth as much as none.
    return null;
  }
}

/** A file's bytes; `null` when it is no file, cannot be read or is larger than any certificate. */
async function readWhole(file: string): Promise<Buffer | null> {
  try {
    const seen = await stat(file);
    return seen.isFile() && seen.size <= mostBytes ? await readFile(file) : null;
  } catch {
    return null;
  }
}
