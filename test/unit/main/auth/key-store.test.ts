import type { SafeStorage } from "electron";
import { expect, test, vi } from "vitest";
import { findKeyStore } from "../../../../main/auth/key-store.ts";

const reversed = (text: string) => text.split("").toReversed().join("");

/** Electron's safeStorage as it would answer on such a PC. */
function storage(change: Partial<SafeStorage> = {}): SafeStorage {
  return {
    getSelectedStorageBackend: () => "gnome_libsecret",
    isAsyncEncryptionAvailable: async () => true,
    isEncryptionAvailable: () => true,
    encryptString: vi.fn((text: string) => Buffer.from(reversed(text))),
    decryptString: vi.fn((sealed: Buffer) => reversed(sealed.toString())),
    encryptStringAsync: vi.fn(async (text: string) => Buffer.from(reversed(text))),
    decryptStringAsync: vi.fn(async (sealed: Buffer) => ({
      result: reversed(sealed.toString()),
      shouldReEncrypt: false,
    })),
    ...change,
  } as SafeStorage;
}

test.each(["basic_text", "unknown"] as const)(
  "the Linux backend %s is no key store",
  async (backend) => {
    const found = storage({ getSelectedStorageBackend: () => backend });
    expect(await findKeyStore(found, "linux")).toBeNull();
  },
);

test("where nothing can be sealed there is no key store", async () => {
  const none = storage({
    isAsyncEncryptionAvailable: async () => false,
    isEncryptionAvailable: () => false,
  });
  expect(await findKeyStore(none, "win32")).toBeNull();
});

test("the asynchronous calls are used where they are usable, and only they", async () => {
  const electron = storage();
  const keyStore = await findKeyStore(electron, "darwin");
  const sealed = await keyStore?.seal("secret");
  expect(await keyStore?.open(sealed ?? new Uint8Array())).toBe("secret");
  expect(electron.encryptString).not.toHaveBeenCalled();
  expect(electron.decryptString).not.toHaveBeenCalled();
});

test("the synchronous ones are used where the others are not usable, and only they", async () => {
  const electron = storage({ isAsyncEncryptionAvailable: async () => false });
  const keyStore = await findKeyStore(electron, "linux");
  const sealed = await keyStore?.seal("secret");
  expect(await keyStore?.open(sealed ?? new Uint8Array())).toBe("secret");
  expect(electron.encryptStringAsync).not.toHaveBeenCalled();
  expect(electron.decryptStringAsync).not.toHaveBeenCalled();
});
