import { join } from "node:path";
import { dialog, safeStorage, type BrowserWindow, type MessageBoxOptions } from "electron";
import type { ReadSettings } from "../preload/contract/settings.ts";
import type { Mode } from "../preload/contract/station.ts";
import { assembleNetwork } from "./assemble-network.ts";
import { assembleSettings } from "./assemble-settings.ts";
import { createAccess, type StationAccess } from "./auth/access.ts";
import { findKeyStore } from "./auth/key-store.ts";
import { openBrowser } from "./auth/open-browser.ts";
import { openStationKey } from "./auth/station-key.ts";
import { trainingAccess } from "./auth/training-access.ts";
import { keeperOf, openVault } from "./auth/vault.ts";
import { createCertificateDesk, type CertificateDesk } from "./network/certificate-desk.ts";
import { guardServer } from "./settings/guard-server.ts";

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
  const onSettings = () => {
    access.settingsChanged();
    onChange();
  };
  const governed = await assembleSettings({ mode, profile, vault, onSettings, onChange });
  const { settings, room, policy } = governed;
  const chooseFile = () => chooseCertificate(window);
  const certificate = createCertificateDesk({ keeper: vault, chooseFile, now: Date.now });
  const network = assembleNetwork({
    settings: settings.current,
    proxyPassword: () => access.secrets.read("proxy-password"),
    passwordFor: () => access.secrets.passwordFor(),
    clientCertificate: () => certificate.options(),
  });
  const access: StationAccess = room
    ? trainingAccess(room.server.issueToken, settings.current)
    : createAccess({
        settings: settings.current,
        vault,
        fetch: async (url, init) => (await network.way.open()).fetch(url, init),
        openBrowser,
        systemProxies: network.systemProxies,
        userAgent,
        onChange,
        now: Date.now,
      });
  return {
    ...governed,
    keyStore: keyStore !== null,
    vault,
    stationKey: openStationKey(keeperOf(vault, "station-key")),
    certificate,
    network,
    access,
    saveSettings: guardServer({ settings, hasSecret: () => access.secrets.any(), ask }),
    readSettings: () => readSettings(governed, access, certificate),
    async close(): Promise<void> {
      policy.close();
      await access.close();
      await network.close();
      await room?.server.close();
    },
  };
}

async function readSettings(
  { settings, policy, administrator }: Awaited<ReturnType<typeof assembleSettings>>,
  access: StationAccess,
  certificate: CertificateDesk,
): Promise<ReadSettings> {
  return {
    ...settings.read(),
    secrets: await access.secrets.states(),
    certificate: await certificate.state(),
    policy: policy.standing(),
    administrator: { hasPasscode: administrator.hasPasscode(), isOpen: administrator.isOpen() },
  };
}

async function chooseCertificate(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: "Client certificate",
    filters: [{ name: "Certificate with its key", extensions: ["p12", "pfx", "pem"] }],
    properties: ["openFile"],
  });
  return chosen.filePaths[0] ?? null;
}
