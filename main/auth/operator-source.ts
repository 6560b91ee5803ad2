import type { SignInState, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import type { FlowContext } from "./client-source.ts";
import { liveSession, type LiveSession } from "./live-session.ts";
import type { SignedIn } from "./operator-attempt.ts";
import { operatorAttempts, type Again, type Refused } from "./operator-attempts.ts";
import { sessionKeeper, type OperatorSession } from "./operator-session.ts";
import type { OperatorSetup } from "./operator-setup.ts";
import { renewingToken, type RenewingToken, type TokenAnswer } from "./renewing-token.ts";
import type { Vault } from "./vault.ts";

/** What came of an operator's sign-in. */
export type SignInResult = { kind: "signed-in"; operator: string; subject: string } | Refused;

/** A sign-in in which the person must prove anew who they are. */
export interface SignInAnew {
  /** The one subject that is let in; `null` lets anybody in whom the provider knows. */
  only: string | null;
}

interface OperatorContext extends FlowContext {
  vault: Vault;
  openBrowser: (url: string) => Promise<void>;
  /** For a sign-in in the browser, in milliseconds. */
  signInTimeOut: number;
}

/** The operator's tokens, from one provider. */
export interface OperatorSource {
  tokens: RenewingToken;
  state(): Promise<SignInState["state"]>;
  session(): Promise<OperatorSession | null>;
  /** Anew: the provider asks also whom it knows. */
  signIn(anew?: SignInAnew): Promise<SignInResult>;
  cancel(): void;
  /** Signs out: forgets at once, and has the provider forget. */
  end(): Promise<SignOutOutcome>;
  close(): void;
}

/** A source of tokens by an operator's sign-in in the browser, kept alive by its refresh token. */
export function operatorSource(context: OperatorContext, setup: OperatorSetup): OperatorSource {
  const closing = new AbortController();
  const converse = () => context.converse(closing.signal);
  const live = liveSession(sessionKeeper(context.vault, setup.boundTo));
  const tokens = renewingToken({ ...context, ask: () => refreshOnce(setup, live, converse) });
  const attempts = operatorAttempts({
    ...context,
    setup,
    timeOut: context.signInTimeOut,
    closing: closing.signal,
    async accept({ identity, token, refreshToken, tokenOrigin }, signal) {
      const session = { ...identity, boundTo: setup.boundTo, tokenOrigin, refreshToken };
      await live.begin(session);
      if (signal.aborted) await live.replace(session, null);
      else tokens.take(token);
      return !signal.aborted;
    },
  });
  let ending: Promise<unknown> = Promise.resolve();

  async function whoAgain(anew: SignInAnew | undefined): Promise<Again | null> {
    await ending;
    const hint = (await live.get())?.hint ?? null;
    return anew ? { subject: anew.only, hint } : null;
  }

  async function signOut(): Promise<SignOutOutcome> {
    attempts.cancel();
    const accessToken = tokens.held();
    const ended = live.end(tokens.settled());
    tokens.forget();
    context.onChange();
    const last = await ended;
    if (!last) return "not-offered";
    const { revoke } = await import("./operator-refresh.ts");
    return revoke(setup, converse(), { ...last, accessToken });
  }

  return {
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
      const outcome = signOut();
      ending = outcome.catch(() => {});
      return outcome;
    },
    close() {
      closing.abort();
      tokens.forget();
    },
  };
}

function resultOf(outcome: SignedIn | Refused): SignInResult {
  if (outcome.kind === "refused") return outcome;
  const { name, subject } = outcome.identity;
  return { kind: "signed-in", operator: name, subject };
}

async function refreshOnce(
  setup: OperatorSetup,
  live: LiveSession,
  converse: () => ReturnType<FlowContext["converse"]>,
): Promise<TokenAnswer> {
  const before = await live.get();
  if (!before || before.refreshToken === null) return { kind: "missing" };
  const { refresh } = await import("./operator-refresh.ts");
  const { refreshToken, tokenOrigin } = before;
  const answer = await refresh(setup, converse(), { refreshToken, tokenOrigin });
  // Sealed before the new access token is handed out: the refresh token from before is worth nothing any more.
  if (answer.refreshToken !== undefined && answer.refreshToken !== refreshToken)
    await live.replace(before, { ...before, refreshToken: answer.refreshToken });
  if (answer.kind === "failed" && answer.trouble.isGrantLost) await live.replace(before, null);
  return answer;
}
