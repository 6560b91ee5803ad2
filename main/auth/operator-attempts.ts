import type { SignInRefusal } from "../../preload/contract/sign-in.ts";
import type { FlowContext } from "./client-source.ts";
import type { SignedIn } from "./operator-attempt.ts";
import type { OperatorSetup } from "./operator-setup.ts";

/** Why nobody has signed in. */
export interface Refused {
  kind: "refused";
  reason: SignInRefusal;
  detail?: string;
}

interface AttemptsContext extends Pick<FlowContext, "converse" | "onChange"> {
  setup: OperatorSetup;
  openBrowser: (url: string) => Promise<void>;
  /** For a whole sign-in, in milliseconds. */
  timeOut: number;
  closing: AbortSignal;
  /** Takes in who has signed in, unless the signal ends it meanwhile; gives whether it did. */
  accept: (signedIn: SignedIn, signal: AbortSignal) => Promise<boolean>;
}

/** Who must prove anew who they are: only this subject, or anybody; the provider proposes this name. */
export interface Again {
  subject: string | null;
  hint: string | null;
}

/** Sign-ins in the browser, one at a time: a further one cancels the one before, whose tab may be closed by now. */
export interface OperatorAttempts {
  isUnderWay(): boolean;
  /** Under way from this call on, while it is still finding out who must come back. */
  start(findAgain: () => Promise<Again | null>): Promise<SignedIn | Refused>;
  cancel(): void;
}

/** The sign-ins at one provider. */
export function operatorAttempts(context: AttemptsContext): OperatorAttempts {
  let latest: AbortController | null = null;

  async function attempt(
    cancelled: AbortSignal,
    findAgain: () => Promise<Again | null>,
  ): Promise<SignedIn | Refused> {
    const again = await findAgain();
    // Loaded at the first use: the window comes first.
    const { attemptSignIn } = await import("./operator-attempt.ts");
    const timedOut = AbortSignal.timeout(context.timeOut);
    const signal = AbortSignal.any([cancelled, timedOut, context.closing]);
    const { setup, openBrowser } = context;
    const conversation = context.converse(signal);
    const outcome = await attemptSignIn({ setup, conversation, openBrowser, again, signal });
    const whyNot = (): SignInRefusal | null => {
      if (signal.aborted) return timedOut.aborted && !cancelled.aborted ? "timed-out" : "cancelled";
      const wanted = again?.subject ?? null;
      if (outcome.kind !== "signed-in" || wanted === null) return null;
      return outcome.identity.subject === wanted ? null : "other-operator";
    };
    if (outcome.kind === "failed") {
      const { reason, detail } = outcome.trouble;
      const stopped = whyNot();
      return stopped ? refused(stopped) : { ...refused(reason), detail };
    }
    if (whyNot() === null && (await context.accept(outcome, signal))) return outcome;
    await giveUp(outcome);
    return refused(whyNot() ?? "cancelled");
  }

  /** Of somebody who is not to be signed in after all. */
  async function giveUp({ token, refreshToken, tokenOrigin }: SignedIn): Promise<void> {
    const { revoke } = await import("./operator-refresh.ts");
    const conversation = context.converse(context.closing);
    await revoke(context.setup, conversation, {
      tokenOrigin,
      refreshToken,
      accessToken: token.token,
    });
  }

  return {
    isUnderWay: () => latest !== null,
    async start(findAgain) {
      latest?.abort();
      const mine = new AbortController();
      latest = mine;
      context.onChange();
      try {
        return await attempt(mine.signal, findAgain);
      } finally {
        if (latest === mine) latest = null;
        context.onChange();
      }
    },
    cancel: () => latest?.abort(),
  };
}

function refused(reason: SignInRefusal): Refused {
  return { kind: "refused", reason };
}
