import type { SecretName, SecretState } from "../../preload/contract/secrets.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { StationAccess } from "./access.ts";
import { trainingToken } from "./token-source.ts";

const none: Record<SecretName, SecretState> = {
  "access-token": "memory",
  "client-secret": "none",
  "proxy-password": "none",
};

/** Training mode: the stand-in server hands tokens out itself; nobody signs in and there is no secret to keep. */
export function trainingAccess(
  issue: () => string,
  settings: () => StationSettings,
): StationAccess {
  const tokens = trainingToken(issue, settings);
  return {
    tokens,
    signIn: {
      state: async () => ({ flow: "pasted-token", state: "ready" }),
      start: async () => ({ kind: "refused", reason: "not-set-up" }),
      cancel: () => {},
      end: async () => "not-offered",
      operator: async () => null,
    },
    secrets: {
      store: async () => ({ kind: "refused" }),
      remove: async () => {},
      read: async () => null,
      passwordFor: async () => [],
      states: async () => none,
      forgetAll: async () => {},
      any: async () => true,
    },
    async tryToken() {
      const access = await tokens.current();
      return access.token === null
        ? { kind: "fails", access, reason: "needed" }
        : { kind: "works", access };
    },
    settingsChanged: () => {},
    close: async () => {},
  };
}
