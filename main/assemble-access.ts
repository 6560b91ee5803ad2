import { join } from "node:path";
import { app, dialog, safeStorage, type BrowserWindow, type MessageBoxOptions } from "electron";
import type { ReadSettings } from "../preload/contract/settings.ts";
import type { Mode } from "../preload/contract/station.ts";
import { assembleNetwork } from "./assemble-network.ts";
import { createAccess } from "./auth/access.ts";
import { findKeyStore } from "./auth/key-store.ts";
import { openBrowser } from "./auth/open-browser.ts";
import { trainingAccess } from "./auth/training-access.ts";
import { keeperOf, openVault, type Vault } from "./auth/vault.ts";
import { createCertificateDesk } from "./network/certificate-desk.ts";
import { openAdministrator } from "./settings/administrator.ts";
import { guardServer } from "./settings/guard-server.ts";
import { openPolicy } from "./settings/policy/open-policy.ts";
import { policyFile } from "./settings/policy/policy-file.ts";
import { protectionOn } from "./settings/policy/protection.ts";
import { openSettings } from "./settings/settings.ts";
import { systemClock } from "./system-clock.ts";
import { openTrainingRoom } from "./training-room.ts";

interface AccessParts {
  window: BrowserWindow;
  mode: Mode;
  userAgent: string;
  /** Where this mode keeps its settings and secrets. */
  profile: string;
  /** Asks the person at the PC outside of the window; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  /** Settings, secrets or how the sign-in stands have changed. */
  onChange: () => void;
}

/** The settings in force, the secrets, the way out of this PC, and the tokens that go with them. */
export async function assembleAccess(parts: AccessParts) {
  const { window, mode, profile, userAgent, ask, onChange } = parts;
  const keyStore = await findKeyStore(safeStorage, process.platform);
  const vault = openVault(join(profile, "vault.json"), keyStore);
  const fixedMayHaveChanged = () => {
    settings.fixedMayHaveChanged();
    onChange();
  };
  const policy = await openManagedPolicy(vault, () => fixedMayHaveChanged());
  const room = mode === "training" ? await openTrainingRoom(() => settings.current()) : null;
  const administrator = await openAdministrator({
    keeper: keeperOf(vault, "administrator"),
    clock: systemClock,
    onChange: () => fixedMayHaveChanged(),
  });
  const settings = openSettings({
    folder: profile,
    fixed: () => [room?.fixed ?? null, policy.fixed(), administrator.fixed()],
    now: new Date(),
    onChange: () => {
      access.settingsChanged();
      onChange();
    },
  });
  const certificate = createCertificateDesk({
    keeper: vault,
    chooseFile: () => chooseCertificate(window),
    now: Date.now,
  });
  const network = assembleNetwork({
    settings: settings.current,
    proxyPassword: () => access.secrets.read("proxy-password"),
    clientCertificate: certificate.options,
  });
  const access = room
    ? trainingAccess(room.server.issueToken, settings.current)
    : createAccess({
        settings: settings.current,
        vault,
        fetch: async (url, init) => (await network.way.open()).fetch(url, init),
        openBrowser,
        userAgent,
        onChange,
        now: Date.now,
      });
  const hasSecret = async () =>
    Object.values(await access.secrets.states()).some((state) => state !== "none") ||
    (await access.signIn.operator()) !== null;
  return {
    keyStore: keyStore !== null,
    vault,
    room,
    settings,
    policy,
    administrator,
    certificate,
    network,
    access,
    saveSettings: guardServer({ settings, hasSecret, ask }),
    readSettings: async (): Promise<ReadSettings> => ({
      ...settings.read(),
      secrets: await access.secrets.states(),
      certificate: await certificate.state(),
      policy: policy.standing(),
      administrator: {
        hasPasscode: administrator.hasPasscode(),
        isOpen: administrator.isOpen(),
      },
    }),
    async close(): Promise<void> {
      policy.close();
      access.close();
      await network.close();
      await room?.server.close();
    },
  };
}

function openManagedPolicy(vault: Vault, onChange: () => void) {
  const { platform, env, argv } = process;
  const { isPackaged } = app;
  return openPolicy({
    file: policyFile({ platform, env, commandLine: argv, isPackaged }),
    protectionProblem: protectionOn(platform, isPackaged),
    keeper: keeperOf(vault, "policy"),
    onChange,
  });
}

async function chooseCertificate(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: "Client certificate",
    filters: [{ name: "Certificate with its key", extensions: ["p12", "pfx", "pem"] }],
    properties: ["openFile"],
  });
  return chosen.filePaths[0] ?? null;
}
