import type { ConnectionReport } from "../../preload/contract/connection-report.ts";
import type { HoldReason } from "../../preload/contract/job.ts";
import type { PasscodeOutcome } from "../../preload/contract/operators.ts";
import type {
  CertificateChosen,
  Secret,
  SecretName,
  SecretStored,
} from "../../preload/contract/secrets.ts";
import type { ReadSettings, SettingsSaved } from "../../preload/contract/settings.ts";
import type { Handlers } from "../ipc.ts";
import type { Courier } from "../outbox/courier.ts";

/** What the settings panel is answered from. */
export interface SettingsContext {
  readSettings(): Promise<ReadSettings>;
  /** Saves the settings, or says what stands against it. */
  saveSettings(input: unknown): SettingsSaved | Promise<SettingsSaved>;
  /** Whether what stands at this path may be changed now: policy, passcode and training mode decide. */
  mayChange: (path: string) => boolean;
  secrets: {
    store(secret: Secret): Promise<SecretStored>;
    remove(name: SecretName): Promise<void>;
    /** Signs out and forgets every secret that opens a door outside of this PC. */
    forgetAll(): Promise<void>;
  };
  certificate: {
    choose(passphrase: string, mayKeep: () => boolean): Promise<CertificateChosen>;
    remove(): Promise<void>;
  };
  administrator: {
    open(passcode: string): Promise<PasscodeOutcome>;
    close(): void;
    set(passcode: string | null): Promise<boolean>;
  };
  testConnection(): Promise<ConnectionReport>;
  courier: Pick<Courier, "release">;
  /** Says anew how the station stands, after something that may have changed it. */
  tellStation: () => void;
}

type SettingsRequests =
  | "settings:read"
  | "settings:save"
  | "secret:store"
  | "secret:remove"
  | "secrets:forget-all"
  | "certificate:choose"
  | "certificate:remove"
  | "connection:test"
  | "administrator:open"
  | "administrator:close"
  | "administrator:set-passcode";

/** What another base address, domain id, proxy or certificate may put right. */
const settingsReasons: readonly HoldReason[] = [
  "certificate",
  "not-set-up",
  "forbidden",
  "redirected",
  "other-server",
  "other-operator",
  "sign-in",
];

/** What each secret may put right. */
const secretReasons: Record<SecretName, readonly HoldReason[]> = {
  "access-token": ["sign-in"],
  "client-secret": ["sign-in"],
  // Until then a proxy that asks for one holds everything as not set up.
  "proxy-password": ["not-set-up"],
};

const locked = { kind: "refused", reason: "locked" } as const;

/** The answers to what the settings panel asks. Main is the judge of what may be changed, whatever the window shows. */
export function settingsHandlers(context: SettingsContext): Pick<Handlers, SettingsRequests> {
  const { administrator, certificate, courier, mayChange, secrets, tellStation } = context;

  /** After something changed that documents may have waited for. */
  async function release(reasons: readonly HoldReason[]): Promise<void> {
    await courier.release(reasons);
    tellStation();
  }
  async function change(path: string, what: () => Promise<void>): Promise<boolean> {
    if (!mayChange(path)) return false;
    await what();
    tellStation();
    return true;
  }

  return {
    "settings:read": () => context.readSettings(),
    "settings:save": async (input) => {
      const saved = await context.saveSettings(input);
      if (saved.kind === "saved") await release(settingsReasons);
      return saved;
    },
    "secret:store": async (secret): Promise<SecretStored> => {
      if (!mayChange(`secrets.${secret.name}`)) return { kind: "refused" };
      const stored = await secrets.store(secret);
      if (stored.kind === "stored") await release(secretReasons[secret.name]);
      return stored;
    },
    "secret:remove": (name) => change(`secrets.${name}`, () => secrets.remove(name)),
    "secrets:forget-all": () =>
      change("secrets", async () => {
        await secrets.forgetAll();
        await certificate.remove();
      }),
    "certificate:choose": async ({ passphrase }) => {
      if (!mayChange("certificate")) return locked;
      const chosen = await certificate.choose(passphrase, () => mayChange("certificate"));
      if (chosen.kind === "kept") await release(["certificate", "sign-in"]);
      return chosen;
    },
    "certificate:remove": () => change("certificate", () => certificate.remove()),
    "connection:test": () => context.testConnection(),
    "administrator:open": (passcode) => administrator.open(passcode),
    "administrator:close": () => administrator.close(),
    "administrator:set-passcode": async (passcode) =>
      mayChange("administrator") && administrator.set(passcode),
  };
}
