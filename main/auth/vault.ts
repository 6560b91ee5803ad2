import { z } from "zod";
import { oneAtATime } from "../one-at-a-time.ts";
import type { KeyStore } from "./key-store.ts";
import type { Found, Keeper } from "./keeper.ts";
import { readEntries, writeEntries, type Entries } from "./vault-file.ts";

/** What the vault keeps. */
export type VaultName =
  | "access-token"
  | "client-secret"
  | "proxy-password"
  | "client-certificate"
  | "operator-session"
  | "operators"
  | "administrator"
  | "policy"
  | "station-key";

/**
 * Keeps secrets: sealed by the key store in a file, or in memory only where there is no key store. What changes
 * something rejects, and leaves the file as it is, where the file cannot be read, was damaged or cannot be written.
 */
export interface Vault {
  /** Tells what is not there from what cannot be opened now; never rejects. */
  find(name: VaultName): Promise<Found>;
  /** For what is asked for anew when it cannot be opened: that is worth as much as none. Never rejects. */
  read(name: VaultName): Promise<string | null>;
  /** Gives where the secret is kept now. */
  store(name: VaultName, secret: string): Promise<"key-store" | "memory">;
  remove(name: VaultName): Promise<void>;
  where(name: VaultName): Promise<"none" | "key-store" | "memory">;
  /** Removes everything but what is named here, of the file too, if only it can be read. */
  forgetAll(keep?: readonly VaultName[]): Promise<void>;
}

const Sealed = z.base64();

/** The vault of a profile; without a key store nothing is ever written. */
export function openVault(file: string, keyStore: KeyStore | null): Vault {
  const memory = new Map<VaultName, string>();
  // A reading that is under way must not bring back what is being removed.
  const inTurn = oneAtATime();

  async function find(name: VaultName): Promise<Found> {
    const known = memory.get(name);
    if (known !== undefined) return { kind: "text", text: known };
    try {
      const entries = await readEntries(file);
      if (entries && entries[name] === undefined) return { kind: "none" };
      if (!entries || !keyStore) return { kind: "shut" };
      const text = await keyStore.open(Buffer.from(Sealed.parse(entries[name]), "base64"));
      memory.set(name, text);
      return { kind: "text", text };
    } catch {
      // Sealed by another user or on another PC, damaged, refused by the key store or by the disk: not none.
      return { kind: "shut" };
    }
  }

  async function read(name: VaultName): Promise<string | null> {
    const found = await find(name);
    return found.kind === "text" ? found.text : null;
  }

  async function store(name: VaultName, secret: string): Promise<"key-store" | "memory"> {
    if (keyStore) {
      const others = await readOrReject(file);
      await writeEntries(file, { ...others, [name]: await sealWith(keyStore, secret) });
    }
    memory.set(name, secret);
    return keyStore ? "key-store" : "memory";
  }

  async function remove(name: VaultName): Promise<void> {
    memory.delete(name);
    const { [name]: gone, ...others } = await readOrReject(file);
    if (gone !== undefined) await writeEntries(file, others);
  }

  async function forgetAll(keep: readonly VaultName[]): Promise<void> {
    const kept = new Set<string>(keep);
    for (const name of memory.keys()) if (!kept.has(name)) memory.delete(name);
    // Of a damaged file, in which a secret may still lie, what is known goes on.
    const entries = (await readEntries(file)) ?? (await sealAll(keyStore, memory));
    const staying = Object.entries(entries).filter(([name]) => kept.has(name));
    await writeEntries(file, Object.fromEntries(staying));
  }

  async function where(name: VaultName): Promise<"none" | "key-store" | "memory"> {
    if ((await read(name)) === null) return "none";
    return keyStore ? "key-store" : "memory";
  }

  return {
    find: (name) => inTurn(() => find(name)),
    read: (name) => inTurn(() => read(name)),
    store: (name, secret) => inTurn(() => store(name, secret)),
    remove: (name) => inTurn(() => remove(name)),
    where: (name) => inTurn(() => where(name)),
    forgetAll: (keep = []) => inTurn(() => forgetAll(keep)),
  };
}

async function readOrReject(file: string): Promise<Entries> {
  const entries = await readEntries(file);
  if (!entries) throw new Error("The vault’s file is damaged.");
  return entries;
}

async function sealWith(keyStore: KeyStore, secret: string): Promise<string> {
  return Buffer.from(await keyStore.seal(secret)).toString("base64");
}

async function sealAll(
  keyStore: KeyStore | null,
  secrets: ReadonlyMap<string, string>,
): Promise<Entries> {
  const entries: Entries = {};
  if (!keyStore) return entries;
  for (const [name, secret] of secrets) entries[name] = await sealWith(keyStore, secret);
  return entries;
}

/** One secret of the vault, for whoever shall know of no other. */
export function keeperOf(vault: Vault, name: VaultName): Keeper {
  return {
    find: () => vault.find(name),
    keep: (text) => vault.store(name, text),
    drop: () => vault.remove(name),
  };
}
