import type { StationSettings } from "../../preload/contract/settings.ts";
import type { SignInRefusal, SignInState, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import { converse, type StationFetch } from "./conversation.ts";
import { flowsOf, type Flows } from "./flows.ts";
import type { SignInAnew, SignInResult } from "./operator-source.ts";
import type { Standing } from "./renewing-token.ts";
import { secretsIn, type Secrets, type SystemProxies } from "./secrets.ts";
import type { Access, TokenSource } from "./token-source.ts";
import type { Vault, VaultName } from "./vault.ts";

/** What the station's access works with. */
export interface AccessContext {
  settings: () => StationSettings;
  vault: Vault;
  /** Through the station's own network. */
  fetch: StationFetch;
  /** Opens the system's browser; rejects when there is none. */
  openBrowser: (url: string) => Promise<void>;
  /** `Branchscan/<version>`. */
  userAgent: string;
  /** How the sign-in stands may have changed. */
  onChange: () => void;
  /** Epoch milliseconds. */
  now: () => number;
  /** Milliseconds from any beginning. */
  monotonic?: () => number;
  systemProxies?: SystemProxies;
  /** 0 … 1. */
  random?: () => number;
  /**
   * In milliseconds: for a question to a server of tokens, for a whole sign-in in the browser, and for a renewal that
   * is under way at the end.
   */
  timeOuts?: { question?: number; signIn?: number; closing?: number };
}

/** What a try to get a token has shown. */
type TokenTrial =
  | { kind: "works"; access: Access & { token: string } }
  /** `needed`: somebody must sign in, or there is nothing to ask with. */
  | { kind: "fails"; access: Access; reason: SignInRefusal | "needed"; detail?: string };

/** How the station comes by its tokens, in whichever flow the settings name at each use. */
export interface StationAccess {
  tokens: TokenSource;
  signIn: {
    /** Asks no server. */
    state(): Promise<SignInState>;
    /** A further start cancels the one before. */
    start(anew?: SignInAnew): Promise<SignInResult>;
    cancel(): void;
    end(): Promise<SignOutOutcome>;
    /** With operator sign-in: whose token it is. */
    operator(): Promise<{ id: string; name: string } | null>;
  };
  secrets: Pick<Secrets, "store" | "remove" | "states" | "read" | "passwordFor"> & {
    /** Removes what this station could sign in with anywhere; operators, passcode and station key stay. */
    forgetAll(): Promise<void>;
    /** Whether anything is kept that signs in anywhere, in whichever flow and for whichever server. */
    any(): Promise<boolean>;
  };
  /** Asks for a token now, also after a refusal. */
  tryToken(): Promise<TokenTrial>;
  /** The settings were saved: what belonged to those before ends at once. */
  settingsChanged(): void;
  /** Resolves when nothing is under way any more, after 3 s at the latest. */
  close(): Promise<void>;
}

/** The station's access to Artemis. */
export function createAccess(context: AccessContext): StationAccess {
  const { settings, vault, onChange } = context;
  const { question = 20_000, signIn = 5 * 60_000, closing = 3000 } = context.timeOuts ?? {};
  const secrets = secretsIn(vault, settings, context.systemProxies);
  const flows = flowsOf({
    ...context,
    monotonic: context.monotonic ?? (() => performance.now()),
    random: context.random ?? Math.random,
    converse: (signal) => converse({ ...context, timeOut: question, signal }),
    signInTimeOut: signIn,
    closingTimeOut: closing,
    secrets,
  });
  const secretChanged = () => {
    flows.forgetClient();
    onChange();
  };
  return {
    tokens: tokensOf(flows, settings),
    signIn: signInOf(flows, settings),
    secrets: {
      ...secrets,
      async store(secret) {
        const stored = await secrets.store(secret);
        secretChanged();
        return stored;
      },
      async remove(name) {
        await secrets.remove(name);
        secretChanged();
      },
      async forgetAll() {
        const ended = flows.operator(settings())?.end();
        await vault.forgetAll(othersMatter);
        secretChanged();
        await ended;
      },
      async any() {
        const states = Object.values(await secrets.states());
        if (states.some((state) => state !== "none")) return true;
        return (await vault.where("operator-session")) !== "none";
      },
    },
    tryToken: () => tryToken(flows, settings()),
    settingsChanged() {
      flows.of(settings());
      onChange();
    },
    close: () => flows.close(),
  };
}

const othersMatter: readonly VaultName[] = ["operators", "administrator", "policy", "station-key"];

function tokensOf(flows: Flows, settings: () => StationSettings): TokenSource {
  return {
    // The settings of one moment: whom the token is for and where it goes belong together.
    async current() {
      const moment = settings();
      return accessAt(moment, await flows.of(moment).tokens.current());
    },
    async renew(refused) {
      const moment = settings();
      return accessAt(moment, await flows.of(moment).tokens.renew(refused));
    },
  };
}

function signInOf(flows: Flows, settings: () => StationSettings): StationAccess["signIn"] {
  const operator = () => flows.operator(settings());
  return {
    async state() {
      const moment = settings();
      // Of one source: asked for again, after the settings have changed meanwhile, it would bring the old one back.
      const source = flows.of(moment);
      const state = await source.state();
      const session = await source.session();
      return { flow: moment.signIn.flow, state, ...(session && { operator: session.name }) };
    },
    start: async (anew) => operator()?.signIn(anew) ?? { kind: "refused", reason: "not-set-up" },
    cancel: () => operator()?.cancel(),
    end: async () => operator()?.end() ?? "not-offered",
    async operator() {
      const session = await operator()?.session();
      return session ? { id: session.id, name: session.name } : null;
    },
  };
}

async function tryToken(flows: Flows, moment: StationSettings): Promise<TokenTrial> {
  const standing = await flows.of(moment).tokens.ask();
  const access = accessAt(moment, standing);
  if (access.token !== null) return { kind: "works", access };
  if (standing.kind === "ready" || !standing.trouble)
    return { kind: "fails", access, reason: "needed" };
  const { reason, detail } = standing.trouble;
  return { kind: "fails", access, reason, detail };
}

function accessAt(endpoint: StationSettings, standing: Standing): Access {
  switch (standing.kind) {
    case "ready": {
      const { token, operatorId } = standing;
      return { endpoint, token, ...(operatorId !== undefined && { operatorId }) };
    }
    case "needed":
      return { endpoint, token: null, why: "sign-in" };
    case "away": {
      const { notBefore, trouble } = standing;
      const { reason } = trouble;
      const isForAPerson = reason === "not-trusted" || reason === "not-set-up";
      return { endpoint, token: null, why: isForAPerson ? reason : "unreachable", notBefore };
    }
  }
}
