import { join } from "node:path";
import { safeStorage, type MessageBoxOptions } from "electron";
import type { PolicyStanding } from "../preload/contract/policy.ts";
import type { ReadSettings } from "../preload/contract/settings.ts";
import type { SignInState } from "../preload/contract/sign-in.ts";
import type { Mode } from "../preload/contract/station.ts";
import { assembleNetwork } from "./assemble-network.ts";
import { findKeyStore } from "./auth/key-store.ts";
import { pastedToken } from "./auth/pasted-token.ts";
import { trainingToken } from "./auth/token-source.ts";
import { openVault } from "./auth/vault.ts";
import { guardServer } from "./settings/guard-server.ts";
import { openSettings } from "./settings/settings.ts";
import { openTrainingRoom } from "./training-room.ts";

interface AccessParts {
  mode: Mode;
  /** Where this mode keeps its settings and secrets. */
  profile: string;
  /** Asks the person at the PC outside of the window; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  /** Settings, secrets or their standing have changed. */
  onChange: () => void;
}

/** The settings in force, the secrets, and the tokens that go with them. */
export async function assembleAccess({ mode, profile, ask, onChange }: AccessParts) {
  const keyStore = await findKeyStore(safeStorage, process.platform);
  const vault = openVault(join(profile, "vault.json"), keyStore);
  const room = mode === "training" ? await openTrainingRoom(() => settings.current()) : null;
  const settings = openSettings({
    folder: profile,
    fixed: () => [room?.fixed ?? null],
    now: new Date(),
    onChange,
  });
  const pasted = pastedToken(vault, settings.current);
  const tokens = room ? trainingToken(room.server.issueToken, settings.current) : pasted;
  const hasSecret = async () => (await pasted.state()) !== "none";
  const signInState = async (): Promise<SignInState> => ({
    flow: settings.current().signIn.flow,
    state: (await pasted.current()).token === null ? "needed" : "ready",
  });
  const network = assembleNetwork({
    settings: settings.current,
    proxyPassword: async () => null,
    clientCertificate: async () => null,
  });
  const tryToken = async () => {
    const { token } = await tokens.current();
    return { outcome: token === null ? ("fails" as const) : ("works" as const), token };
  };
  const policy = (): PolicyStanding => ({ kind: "none" });
  return {
    keyStore: keyStore !== null,
    vault,
    room,
    settings,
    policy,
    tokens,
    network,
    tryToken,
    saveSettings: guardServer({ settings, hasSecret, ask }),
    readSettings: async (): Promise<ReadSettings> => ({
      ...settings.read(),
      secrets: {
        "access-token": await pasted.state(),
        "client-secret": "none",
        "proxy-password": "none",
      },
      certificate: { kind: "none" },
      policy: policy(),
      administrator: { hasPasscode: false, isOpen: false },
    }),
  };
}
