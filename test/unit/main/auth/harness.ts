import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { createAccess, type AccessContext } from "../../../../main/auth/access.ts";
import type { KeyStore } from "../../../../main/auth/key-store.ts";
import { openVault } from "../../../../main/auth/vault.ts";
import { defaultSettings, type StationSettings } from "../../../../preload/contract/settings.ts";
import { startOpenIdProvider, type ProviderOptions } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { signInByForms } from "../../../servers/sign-in-by-forms.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import { trustingFetch } from "../../../servers/trusting-fetch.ts";

/** A key store of its own kind that really seals. */
export function aesKeyStore(key = randomBytes(32)): KeyStore {
  return {
    async seal(secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = [cipher.update(secret, "utf8"), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
    },
    async open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
    },
  };
}

/** Two clocks that only the test moves on. */
function handClocks() {
  let passed = 0;
  const began = Date.now();
  return {
    now: () => began + passed,
    monotonic: () => passed,
    advance(milliseconds: number) {
      passed += milliseconds;
    },
  };
}

const authority = createTestAuthority();

/** An identity for 127.0.0.1, and a fetch that trusts who issued it. */
export async function tlsForTests() {
  const { certificate, issue } = await authority;
  const fetch = trustingFetch(certificate);
  onTestFinished(() => fetch.close());
  return { identity: await issue(), fetch, certificate };
}

/** A real provider over TLS, and a browser that trusts it. */
export async function providerOverTls(options: ProviderOptions = {}) {
  const { identity, fetch } = await tlsForTests();
  const provider = await opened(startOpenIdProvider({ identity, ...options }));
  return { provider, fetch };
}

export interface StationOptions extends Partial<AccessContext> {
  signIn?: Partial<StationSettings["signIn"]>;
  baseAddress?: string;
  folder?: string;
  keyStore?: KeyStore | null;
}

/** A folder for a vault, as long as the test. */
function vaultFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "branchscan-access-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A station's access with these settings, which the test may replace. */
export function stationAccess(options: StationOptions) {
  const { signIn = {}, folder = vaultFolder(), keyStore = aesKeyStore(), ...context } = options;
  const at = {
    settings: {
      ...defaultSettings,
      domainId: "1000",
      baseAddress: options.baseAddress ?? "https://artemis.example",
      signIn: { ...defaultSettings.signIn, ...signIn },
    },
  };
  const file = join(folder, "vault.json");
  const clocks = handClocks();
  const onChange = vi.fn<() => void>();
  const access = createAccess({
    settings: () => at.settings,
    vault: openVault(file, keyStore),
    fetch: globalThis.fetch,
    openBrowser: async () => {
      throw new Error("There is no browser.");
    },
    userAgent: "Branchscan/test",
    onChange,
    ...clocks,
    random: () => 0.5,
    ...context,
  });
  onTestFinished(() => access.close());
  return { access, at, file, folder, keyStore, clocks, onChange };
}

/** Settings of the operators' sign-in at this provider. */
export function operatorsAt(
  issuer: string,
  change: Partial<StationSettings["signIn"]["operator"]> = {},
): Partial<StationSettings["signIn"]> {
  const operator = {
    ...defaultSettings.signIn.operator,
    issuer,
    clientId: "branchscan",
    scope: "openid profile offline_access",
    ...change,
  };
  return { flow: "operator", operator };
}

/** Settings of the station's own sign-in at this server. */
export function clientAt(
  server: string,
  change: Partial<StationSettings["signIn"]["clientCredentials"]>,
): Partial<StationSettings["signIn"]> {
  const clientCredentials = { ...defaultSettings.signIn.clientCredentials, server, ...change };
  return { flow: "client-credentials", clientCredentials };
}

type Script = Parameters<typeof signInByForms>[1];

/** A browser that signs in by itself, and shows the test where it went and what it saw at the end. */
function formsBrowser(script: Omit<Script, "login"> & { login?: string }) {
  const urls: URL[] = [];
  const ends: ReturnType<typeof signInByForms>[] = [];
  const browser = { login: "tan", ...script };
  return {
    browser,
    urls,
    ends,
    openBrowser: async (url: string) => {
      urls.push(new URL(url));
      const end = signInByForms(url, browser);
      // A browser whose station has hung up shows an error of its own.
      end.catch(() => {});
      ends.push(end);
    },
  };
}

/** A station whose operators sign in at a real provider, in a browser that does so by itself. */
export async function counter(options: ProviderOptions = {}, station: StationOptions = {}) {
  const { provider, fetch } = await providerOverTls(options);
  const browser = formsBrowser({ fetch });
  const signIn = operatorsAt(provider.issuer);
  const common = { fetch, openBrowser: browser.openBrowser, signIn };
  return { provider, fetch, ...browser, ...stationAccess({ ...common, ...station }) };
}

/** The token of this moment; fails the test when there is none. */
export async function tokenOf(access: ReturnType<typeof createAccess>): Promise<string> {
  const { token } = await access.tokens.current();
  if (token === null) throw new Error("There is no token.");
  return token;
}

/** The refresh token as it is sealed. */
export async function refreshTokenIn({
  file,
  keyStore,
}: Pick<ReturnType<typeof stationAccess>, "file" | "keyStore">) {
  const text = await openVault(file, keyStore).read("operator-session");
  return (JSON.parse(text ?? "{}") as { refreshToken?: string }).refreshToken;
}
