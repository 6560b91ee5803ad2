import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { oneAtATime } from "../one-at-a-time.ts";
import type { KeyStore } from "./key-store.ts";
import type { Keeper } from "./keeper.ts";

const Sealed = z.record(z.string(), z.base64());

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

/** Keeps secrets: sealed by the key store in a file, or in memory only where there is no key store. */
export interface Vault {
  read(name: VaultName): Promise<string | null>;
  /** Gives where the secret is kept now. */
  store(name: VaultName, secret: string): Promise<"key-store" | "memory">;
  remove(name: VaultName): Promise<void>;
  where(name: VaultName): Promise<"none" | "key-store" | "memory">;
  /** Removes everything but what is named here, of the file too, in whatever state it is. */
  forgetAll(keep?: readonly VaultName[]): Promise<void>;
}

/** The vault of a profile; without a key store nothing is ever written. */
export function openVault(file: string, keyStore: KeyStore | null): Vault {
  const memory = new Map<VaultName, string>();
  // A reading that is under way must not bring back what is being removed.
  const inTurn = oneAtATime();

  async function read(name: VaultName): Promise<string | null> {
    const known = memory.get(name);
    if (known !== undefined || !keyStore) return known ?? null;
    const secret = await openSealed(file, keyStore, name);
    if (secret !== null) memory.set(name, secret);
    return secret;
  }

  async function store(name: VaultName, secret: string): Promise<"key-store" | "memory"> {
    if (keyStore) {
      const sealed = Buffer.from(await keyStore.seal(secret)).toString("base64");
      await writeWhole(file, { ...(await readSealed(file)), [name]: sealed });
    }
    memory.set(name, secret);
    return keyStore ? "key-store" : "memory";
  }

  async function remove(name: VaultName): Promise<void> {
    memory.delete(name);
    const { [name]: gone, ...others } = await readSealed(file);
    if (gone !== undefined) await rewrite(file, others);
  }

  async function forgetAll(keep: readonly VaultName[]): Promise<void> {
    const kept = new Set<string>(keep);
    for (const name of memory.keys()) if (!kept.has(name)) memory.delete(name);
    const sealed = Object.entries(await readSealed(file));
    await rewrite(file, Object.fromEntries(sealed.filter(([name]) => kept.has(name))));
  }

  async function where(name: VaultName): Promise<"none" | "key-store" | "memory"> {
    if ((await read(name)) === null) return "none";
    return keyStore ? "key-store" : "memory";
  }

  return {
    read: (name) => inTurn(() => read(name)),
    store: (name, secret) => inTurn(() => store(name, secret)),
    remove: (name) => inTurn(() => remove(name)),
    where: (name) => inTurn(() => where(name)),
    forgetAll: (keep = []) => inTurn(() => forgetAll(keep)),
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

/** Without anything left, no file is left; neither is what a write that broke off has left behind. */
async function rewrite(file: string, sealed: Record<string, string>): Promise<void> {
  if (Object.keys(sealed).length > 0) return writeWhole(file, sealed);
  await rm(`${file}.new`, { force: true });
  await rm(file, { force: true });
  await syncFolder(dirname(file));
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
  await syncFolder(dirname(file));
}

/** Else a power cut could bring back the file from before, with the secret that was removed from it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders and needs none of this; a folder that is not there keeps no secret.
  }
}

/** One secret of the vault, for whoever shall know of no other. */
export function keeperOf(vault: Vault, name: VaultName): Keeper {
  return {
    read: () => vault.read(name),
    keep: (text) => vault.store(name, text),
    drop: () => vault.remove(name),
  };
}
