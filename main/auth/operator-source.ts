import type { SignInState, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import { within } from "../within.ts";
import type { FlowContext } from "./client-source.ts";
import { giveUp } from "./give-up.ts";
import { liveSession, type LiveSession } from "./live-session.ts";
import type { SignedIn } from "./operator-attempt.ts";
import { operatorAttempts, type Again, type Refused } from "./operator-attempts.ts";
import { sessionKeeper, type OperatorSession } from "./operator-session.ts";
import type { OperatorSetup } from "./operator-setup.ts";
import { renewingToken, type RenewingToken, type TokenAnswer } from "./renewing-token.ts";
import type { Vault } from "./vault.ts";

/** What came of an operator's sign-in. */
export type SignInResult = { kind: "signed-in"; operator: string; id: string } | Refused;

/** A sign-in in which the person must prove anew who they are. */
export interface SignInAnew {
  /** The id of the one who is let in; `null` lets anybody in whom the provider knows. */
  only: string | null;
}

interface OperatorContext extends FlowContext {
  vault: Vault;
  openBrowser: (url: string) => Promise<void>;
  /** For a sign-in in the browser, in milliseconds. */
  signInTimeOut: number;
  /** For a renewal that is under way when this is closed, in milliseconds. */
  closingTimeOut: number;
  /** The source before has come to rest: until then the session is in its hands. */
  after: Promise<unknown>;
}

/** The operator's tokens, from one provider. */
export interface OperatorSource {
  /** What its sessions are bound to. */
  boundTo: string;
  tokens: RenewingToken;
  state(): Promise<SignInState["state"]>;
  session(): Promise<OperatorSession | null>;
  /** Anew: the provider asks also whom it knows. */
  signIn(anew?: SignInAnew): Promise<SignInResult>;
  cancel(): void;
  /** Signs out: forgets at once, and has the provider forget. */
  end(): Promise<SignOutOutcome>;
  /** Ends sign-ins at once; a renewal has a little time, or the refresh token that it brings would be lost. */
  close(): Promise<void>;
}

/** A source of tokens by an operator's sign-in in the browser, kept alive by its refresh token. */
export function operatorSource(context: OperatorContext, setup: OperatorSetup): OperatorSource {
  const closing = new AbortController();
  const hangingUp = new AbortController();
  const converse = () => context.converse(hangingUp.signal);
  const live = liveSession(sessionKeeper(context.vault, setup.boundTo), context.after);
  const giveUpSoon = (session: OperatorSession, accessToken: string | null) =>
    void giveUp(converse(), session, accessToken).catch(() => {
      // It runs out by itself.
    });
  const tokens = renewingToken({
    ...context,
    ask: () => refreshOnce({ setup, live, converse, giveUp: giveUpSoon }),
  });
  const attempts = operatorAttempts({
    ...context,
    setup,
    timeOut: context.signInTimeOut,
    closing: closing.signal,
    accept: (signedIn, signal) =>
      accept({ setup, live, tokens, giveUp: giveUpSoon }, signedIn, signal),
  });

  let ending: Promise<unknown> = Promise.resolve();

  async function whoAgain(anew: SignInAnew | undefined): Promise<Again | null> {
    await ending;
    const hint = (await live.get())?.hint ?? null;
    return anew ? { id: anew.only, hint } : null;
  }

  return {
    boundTo: setup.boundTo,
    tokens,
    session: () => live.get(),
    async state() {
      if (attempts.isUnderWay()) return "under-way";
      if (tokens.held() !== null) return "ready";
      const session = await live.get();
      return !session?.refreshToken || tokens.needsPerson() ? "needed" : "ready";
    },
    async signIn(anew) {
      return resultOf(await attempts.start(() => whoAgain(anew)));
    },
    cancel: () => attempts.cancel(),
    end() {
      attempts.cancel();
      const outcome = signOut({ setup, live, tokens, converse });
      context.onChange();
      ending = outcome.catch(() => {});
      return outcome;
    },
    async close() {
      closing.abort();
      const underWay = Promise.allSettled([context.after, tokens.settled()]);
      tokens.forget();
      await within(context.closingTimeOut, underWay, null);
      hangingUp.abort();
    },
  };
}

interface Accepting {
  setup: OperatorSetup;
  live: LiveSession;
  tokens: RenewingToken;
  giveUp: (session: OperatorSession, accessToken: string | null) => void;
}

/** Seals the new session, unless the sign-in was cancelled meanwhile; gives whether it is there now. */
async function accept(
  { setup, live, tokens, giveUp: leave }: Accepting,
  signedIn: SignedIn,
  signal: AbortSignal,
): Promise<boolean> {
  const session = sessionOf(signedIn, setup);
  const before = await live.begin(session);
  if (!signal.aborted) {
    const heldBefore = tokens.held();
    tokens.take({ ...signedIn.token, operatorId: session.id });
    if (before && isLeftBehind(before, session)) leave(before, heldBefore);
    return true;
  }
  // Cancelled while it was being sealed: who was there before stays, unless they have signed out.
  const isOurs = before?.boundTo === setup.boundTo;
  const isBack = await live.replace(session, isOurs ? before : null);
  if (before && !(isOurs && isBack)) leave(before, null);
  return false;
}

function resultOf(outcome: SignedIn | Refused): SignInResult {
  if (outcome.kind === "refused") return outcome;
  const { name, id } = outcome.identity;
  return { kind: "signed-in", operator: name, id };
}

function sessionOf(
  { identity, refreshToken, tokenOrigin }: SignedIn,
  { boundTo, issuer, clientId, addresses }: OperatorSetup,
): OperatorSession {
  const provider = { issuer, clientId, addresses };
  return { ...identity, boundTo, provider, tokenOrigin, refreshToken };
}

/**
 * Whether a session must be revoked because another one has taken its place. That of the same person is left to run
 * out: a provider may end the whole grant with it (RFC 7009 §2.1), the new session included.
 */
function isLeftBehind(before: OperatorSession, now: OperatorSession | null): boolean {
  return before.id !== now?.id;
}

type Converse = () => ReturnType<FlowContext["converse"]>;

interface SigningOut {
  setup: OperatorSetup;
  live: LiveSession;
  tokens: RenewingToken;
  converse: Converse;
}

/** Forgets at once, then has the provider forget. */
async function signOut({ setup, live, tokens, converse }: SigningOut): Promise<SignOutOutcome> {
  const accessToken = tokens.held();
  const ended = live.end(tokens.settled());
  tokens.forget();
  const last = await ended;
  if (!last) return "not-offered";
  const { revoke } = await import("./operator-refresh.ts");
  return revoke(setup, converse(), { ...last, accessToken });
}

interface Refreshing {
  setup: OperatorSetup;
  live: LiveSession;
  converse: Converse;
  giveUp: (session: OperatorSession, accessToken: string | null) => void;
}

async function refreshOnce(context: Refreshing): Promise<TokenAnswer> {
  const { setup, live } = context;
  const before = await live.get();
  if (!before || before.refreshToken === null) return { kind: "missing" };
  const { refresh } = await import("./operator-refresh.ts");
  const { refreshToken, tokenOrigin } = before;
  const answer = await refresh(setup, context.converse(), { refreshToken, tokenOrigin });
  // Sealed before the new access token is handed out: the refresh token from before is worth nothing any more.
  if (answer.refreshToken !== undefined && answer.refreshToken !== refreshToken) {
    const next = { ...before, refreshToken: answer.refreshToken };
    const isKept = await live.replace(before, next);
    if (!isKept && isLeftBehind(before, await live.get())) context.giveUp(next, null);
  }
  if (answer.kind === "failed" && answer.trouble.isGrantLost) await live.replace(before, null);
  return answer.kind === "granted" ? { ...answer, operatorId: before.id } : answer;
}
