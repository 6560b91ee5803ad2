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
  /** Names of the proxies that get the proxy's password, where the system says which one to use. */
  passwordFor(): Promise<readonly string[]>;
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

/** The names of the proxies through which the system leads to these origins now. */
export type SystemProxies = (origins: readonly string[]) => Promise<readonly string[]>;

/**
 * The secrets in this vault, each bound to whom the settings name. Where the system names the proxy, the password is
 * for those that it names when it is typed: another network may name a proxy of anybody's later.
 */
export function secretsIn(
  vault: Vault,
  settings: () => StationSettings,
  systemProxies: SystemProxies = async () => [],
): Secrets {
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
      const bySystem = name === "proxy-password" && owned === "system";
      const among = bySystem ? await systemProxies(serversIn(settings())) : undefined;
      return { kind: "stored", where: await bound[name].store(owned, value, among) };
    },
    remove: (name) => bound[name].remove(),
    read: (name) => bound[name].read(owner(name)),
    passwordFor: () => bound["proxy-password"].among("system"),
    states: async () => ({
      "access-token": await bound["access-token"].state(),
      "client-secret": await bound["client-secret"].state(),
      "proxy-password": await bound["proxy-password"].state(),
    }),
  };
}

function serversIn({ baseAddress, signIn }: StationSettings): string[] {
  const { clientCredentials, operator } = signIn;
  const addresses = [
    baseAddress,
    clientCredentials.server,
    operator.issuer,
    operator.tokenEndpoint,
  ];
  return [...new Set(addresses.filter((address) => address !== "").map(originOf))];
}
