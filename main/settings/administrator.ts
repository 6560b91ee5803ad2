import { NewPasscode, type PasscodeOutcome } from "../../preload/contract/operators.ts";
import type { Keeper } from "../auth/keeper.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Clock } from "../outbox/runner.ts";
import type { FixedSettings } from "./fixed-settings.ts";
import { openPasscode, slowHashing } from "./passcode.ts";

/** What the passcode guards: settings by their paths, and what is no setting but no operator's to change either. */
export const guardedPaths: readonly string[] = [
  "baseAddress",
  "domainId",
  "dateFormat",
  "signIn",
  "network",
  "scans",
  "privacy",
  "secrets",
  "certificate",
  "operators",
  "audit",
];

/** The administrator's passcode: whether one is in force, and whether it has been given. */
export interface Administrator {
  hasPasscode: () => boolean;
  /** Always while there is no passcode; never while it cannot be told whether there is one. */
  isOpen: () => boolean;
  /** Rejects where the passcode cannot be looked at now. */
  open: (passcode: string) => Promise<PasscodeOutcome>;
  /** Also for what is being looked at just now. */
  close: () => void;
  /** Something of what it guards was used: what is open stays open for another while. */
  touch: () => void;
  /** Sets or, with `null`, takes away the passcode; false when the one in force has not been given or this is none. */
  set: (passcode: string | null) => Promise<boolean>;
  /** What is locked now; `null` when nothing is. */
  fixed: () => FixedSettings | null;
}

interface AdministratorContext {
  keeper: Keeper;
  clock: Clock;
  /** It was opened, closed, set or taken away. */
  onChange: () => void;
  hashing?: typeof slowHashing;
}

const openFor = 10 * 60_000;
const locked: FixedSettings = {
  values: {},
  alsoLocked: guardedPaths,
  reason: "The administrator’s passcode opens this.",
};

/** Opens what is known of the passcode; it closes itself after 10 minutes without a touch. */
export async function openAdministrator(context: AdministratorContext): Promise<Administrator> {
  const { keeper, clock, onChange, hashing = slowHashing } = context;
  const passcode = await openPasscode({ keeper, now: clock.now, hashing });
  // Guesses that come side by side wait for each other.
  const inTurn = oneAtATime();
  let endOfOpen: (() => void) | null = null;
  let closings = 0;

  const hasPasscode = () => passcode.standing() !== "none";
  const isOpen = () => !hasPasscode() || endOfOpen !== null;
  function stayOpen(): void {
    endOfOpen?.();
    endOfOpen = clock.after(openFor, close);
  }
  function close(): void {
    closings += 1;
    if (endOfOpen === null) return;
    endOfOpen();
    endOfOpen = null;
    if (hasPasscode()) onChange();
  }
  /** What was asked for before it was closed must not open it after: the work is told whether it still may. */
  function inTurnSinceNow<Result>(work: (mayStillOpen: () => boolean) => Promise<Result>) {
    const asked = closings;
    return inTurn(() => work(() => closings === asked));
  }
  async function open(given: string, mayStillOpen: () => boolean): Promise<PasscodeOutcome> {
    await passcode.look();
    const outcome = await passcode.give(given);
    if (outcome.kind === "open" && hasPasscode()) {
      if (!mayStillOpen()) throw new Error("It was closed while the passcode was looked at.");
      stayOpen();
    }
    if (outcome.kind === "open") onChange();
    return outcome;
  }
  async function set(next: string | null, mayStillOpen: () => boolean): Promise<boolean> {
    if (!isOpen() || !NewPasscode.nullable().safeParse(next).success) return false;
    await passcode.put(next);
    if (next === null) close();
    else if (mayStillOpen()) stayOpen();
    onChange();
    return true;
  }
  return {
    hasPasscode,
    isOpen,
    open: (given) => inTurnSinceNow((mayStillOpen) => open(given, mayStillOpen)),
    close,
    touch() {
      if (endOfOpen !== null) stayOpen();
    },
    set: (next) => inTurnSinceNow((mayStillOpen) => set(next, mayStillOpen)),
    fixed: () => (isOpen() ? null : locked),
  };
}
