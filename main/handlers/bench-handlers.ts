import type { Draft, GrowingDraft, Unlock, UnlockOutcome } from "../../preload/contract/bench.ts";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import type { SignInOutcome, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import type { Handlers } from "../ipc.ts";

/** What the lock, the operators and their sign-in are answered from. */
export interface BenchContext {
  bench: {
    lock(draft: Draft | null): Promise<void>;
    unlock(given: Unlock): Promise<UnlockOutcome>;
    takeDraft(): Promise<Draft | null>;
    keepDraft(draft: GrowingDraft | null): Promise<void>;
  };
  operators: {
    list(): OperatorEntry[];
    add(operator: { name: string; pin: string }): Promise<OperatorChanged>;
    setPin(change: { id: string; pin: string }): Promise<OperatorChanged>;
    remove(id: string): Promise<OperatorChanged>;
  };
  signIn: {
    /** By the one who locked the bench, or by anybody when it is open. */
    start(): Promise<SignInOutcome>;
    cancel(): void;
    end(): Promise<SignOutOutcome>;
  };
  /** Whether what stands at this path may be changed now. */
  mayChange: (path: string) => boolean;
  tellStation: () => void;
}

type BenchRequests =
  | "sign-in:start"
  | "sign-in:cancel"
  | "sign-in:end"
  | "operators:list"
  | "operators:add"
  | "operators:set-pin"
  | "operators:remove"
  | "bench:lock"
  | "bench:unlock"
  | "draft:take"
  | "draft:keep";

/** The answers to who stands at the bench and who may. */
export function benchHandlers(context: BenchContext): Pick<Handlers, BenchRequests> {
  const { bench, operators, signIn, mayChange, tellStation } = context;

  async function change(what: () => Promise<OperatorChanged>): Promise<OperatorChanged> {
    if (!mayChange("operators")) return { kind: "refused", reason: "locked" };
    const changed = await what();
    tellStation();
    return changed;
  }

  return {
    "sign-in:start": () => signIn.start(),
    "sign-in:cancel": () => signIn.cancel(),
    "sign-in:end": () => signIn.end(),
    "operators:list": () => operators.list(),
    "operators:add": (operator) => change(() => operators.add(operator)),
    "operators:set-pin": (newPin) => change(() => operators.setPin(newPin)),
    "operators:remove": (id) => change(() => operators.remove(id)),
    "bench:lock": ({ draft }) => bench.lock(draft),
    "bench:unlock": (given) => bench.unlock(given),
    "draft:take": () => bench.takeDraft(),
    "draft:keep": (draft) => bench.keepDraft(draft),
  };
}
