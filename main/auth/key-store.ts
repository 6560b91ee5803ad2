import type { SafeStorage } from "electron";

/** The operating system's key store: seals short secrets so that only this user on this PC opens them. */
export interface KeyStore {
  seal(secret: string): Promise<Uint8Array>;
  /** Rejects when the key store cannot open it: another user, another PC, a damaged file. */
  open(sealed: Uint8Array): Promise<string>;
}

/**
 * The key store of this PC, or `null` where there is none that protects anything. Electron's asynchronous
 * calls where they are usable, else the synchronous ones, which Electron 46 drops. Call it after "ready".
 */
export async function findKeyStore(
  storage: SafeStorage,
  platform: NodeJS.Platform,
): Promise<KeyStore | null> {
  if (platform === "linux" && !protectsOnLinux(storage)) return null;
  if (await storage.isAsyncEncryptionAvailable()) return asynchronous(storage);
  return storage.isEncryptionAvailable() ? synchronous(storage) : null;
}

// `basic_text` seals with a password that stands in Chromium's source: no protection at all.
function protectsOnLinux(storage: SafeStorage): boolean {
  const backend = storage.getSelectedStorageBackend();
  return backend !== "basic_text" && backend !== "unknown";
}

function asynchronous(storage: SafeStorage): KeyStore {
  return {
    seal: (secret) => storage.encryptStringAsync(secret),
    open: async (sealed) => (await storage.decryptStringAsync(Buffer.from(sealed))).result,
  };
}

function synchronous(storage: SafeStorage): KeyStore {
  return {
    seal: async (secret) => storage.encryptString(secret),
    open: async (sealed) => storage.decryptString(Buffer.from(sealed)),
  };
}
