import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { oneAtATime } from "../one-at-a-time.ts";
import type { KeyStore } from "./key-store.ts";

const Sealed = z.record(z.string(), z.base64());

/** What the vault keeps. */
type SecretName = "access-token";

/** Keeps secrets: sealed by the key store in a file, or in memory only where there is no key store. */
export interface Vault {
  read(name: SecretName): Promise<string | null>;
  /** Gives where the secret is kept now. */
  store(name: SecretName, secret: string): Promise<"key-store" | "memory">;
  remove(name: SecretName): Promise<void>;
  where(name: SecretName): Promise<"none" | "key-store" | "memory">;
}

/** The vault of a profile; without a key store nothing is ever written. */
export function openVault(file: string, keyStore: KeyStore | null): Vault {
  const memory = new Map<SecretName, string>();
  // A reading that is under way must not bring back what is being removed.
  const inTurn = oneAtATime();

  async function read(name: SecretName): Promise<string | null> {
    const known = memory.get(name);
    if (known !== undefined || !keyStore) return known ?? null;
    const secret = await openSealed(file, keyStore, name);
    if (secret !== null) memory.set(name, secret);
    return secret;
  }

  async function store(name: SecretName, secret: string): Promise<"key-store" | "memory"> {
    if (keyStore) {
      const sealed = Buffer.from(await keyStore.seal(secret)).toString("base64");
      await writeWhole(file, { ...(await readSealed(file)), [name]: sealed });
    }
    memory.set(name, secret);
    return keyStore ? "key-store" : "memory";
  }

  async function remove(name: SecretName): Promise<void> {
    memory.delete(name);
    const { [name]: gone, ...others } = await readSealed(file);
    if (gone !== undefined) await writeWhole(file, others);
  }

  async function where(name: SecretName): Promise<"none" | "key-store" | "memory"> {
    if ((await read(name)) === null) return "none";
    return keyStore ? "key-store" : "memory";
  }

  return {
    read: (name) => inTurn(() => read(name)),
    store: (name, secret) => inTurn(() => store(name, secret)),
    remove: (name) => inTurn(() => remove(name)),
    where: (name) => inTurn(() => where(name)),
  };
}

async function openSealed(file: string, keyStore: KeyStore, name: string): Promise<string | null> {
  const sealed = (await readSealed(file))[name];
  if (sealed === undefined) return null;
  try {
    return await keyStore.open(Buffer.from(sealed, "base64"));
  } catch {
    // Sealed by another user or on another PC: worth as much as none, and asked for anew.
    return null;
  }
}

async function readSealed(file: string): Promise<Record<string, string>> {
  try {
    return Sealed.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}

async function writeWhole(file: string, sealed: Record<string, string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.new`, "w", 0o600);
  try {
    await handle.writeFile(JSON.stringify(sealed));
    // Else a power cut could leave the new name on an empty file.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
