import type {
  Secret,
  SecretName,
  SecretState,
  SecretStored,
} from "../../preload/contract/secrets.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";
import { boundSecret, type BoundSecret } from "./bound-secret.ts";
import { clientSignIn } from "./client-credentials.ts";
import type { Vault } from "./vault.ts";

/** The secrets that the window may hand over, and never gets back. */
export interface Secrets {
  /** Refused where the settings name nobody whom it could be for. */
  store(secret: Secret): Promise<SecretStored>;
  remove(name: SecretName): Promise<void>;
  states(): Promise<Record<SecretName, SecretState>>;
  /** For the server that the settings name now; `null` when there is none for it. */
  read(name: SecretName): Promise<string | null>;
  /** One of them, for a server of the caller's own moment. */
  bound: Record<SecretName, BoundSecret>;
}

/** Whom each secret is for. */
const owners: Record<SecretName, (settings: StationSettings) => string | null> = {
  "access-token": ({ baseAddress }) => originOf(baseAddress),
  "client-secret": (settings) => clientSignIn(settings).boundTo,
  "proxy-password": ({ network }) => {
    if (network.proxy === "system") return "system";
    const { proxyAddress } = network;
    return network.proxy === "manual" && proxyAddress !== "" ? originOf(proxyAddress) : null;
  },
};

/** The secrets in this vault, each bound to whom the settings name. */
export function secretsIn(vault: Vault, settings: () => StationSettings): Secrets {
  const owner = (name: SecretName) => owners[name](settings());
  const secret = (name: SecretName) => boundSecret(vault, name, () => owner(name));
  const bound = {
    "access-token": secret("access-token"),
    "client-secret": secret("client-secret"),
    "proxy-password": secret("proxy-password"),
  };
  return {
    bound,
    async store({ name, value }) {
      const owned = owner(name);
      if (owned === null) return { kind: "refused" };
      return { kind: "stored", where: await bound[name].store(owned, value) };
    },
    remove: (name) => bound[name].remove(),
    read: (name) => bound[name].read(owner(name)),
    states: async () => ({
      "access-token": await bound["access-token"].state(),
      "client-secret": await bound["client-secret"].state(),
      "proxy-password": await bound["proxy-password"].state(),
    }),
  };
}
