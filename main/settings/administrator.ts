import { z } from "zod";
import { NewPasscode, type PasscodeOutcome } from "../../preload/contract/operators.ts";
import { delayAfter } from "../auth/growing-delay.ts";
import { fitsSlowHash, slowHash } from "../auth/slow-hash.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Clock } from "../outbox/runner.ts";
import type { FixedSettings } from "./fixed-settings.ts";
import type { Keeper } from "../auth/keeper.ts";

/** What the passcode guards: settings by their paths, and what is no setting but no operator's to change either. */
export const guardedPaths: readonly string[] = [
  "baseAddress",
  "domainId",
  "dateFormat",
  "signIn",
  "network",
  "privacy",
  "secrets",
  "certificate",
  "operators",
  "audit",
];

/** The administrator's passcode: whether one is in force, and whether it has been given. */
export interface Administrator {
  hasPasscode: () => boolean;
  /** Always while there is no passcode. */
  isOpen: () => boolean;
  open: (passcode: string) => Promise<PasscodeOutcome>;
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
  hashing?: { hash: typeof slowHash; fits: typeof fitsSlowHash };
}

const slowHashing = { hash: slowHash, fits: fitsSlowHash };

/** Wrong tries stand beside the hash, so that a restart forgives none of them. */
const Kept = z.object({
  hash: z.string(),
  wrong: z.int().min(0),
  /** Epoch milliseconds. */
  waitUntil: z.number(),
});
type Kept = z.infer<typeof Kept>;

const noneWrong = { wrong: 0, waitUntil: 0 };

const openFor = 10 * 60_000;
const locked: FixedSettings = {
  values: {},
  alsoLocked: guardedPaths,
  reason: "The administrator’s passcode opens this.",
};

/** Opens what is known of the passcode; it closes itself after 10 minutes without a touch. */
export async function openAdministrator(context: AdministratorContext): Promise<Administrator> {
  const { keeper, clock, onChange, hashing = slowHashing } = context;
  // Guesses that come side by side wait for each other.
  const inTurn = oneAtATime();
  let kept = parse(await keeper.read());
  let endOfOpen: (() => void) | null = null;

  const isOpen = () => kept === null || endOfOpen !== null;
  function stayOpen(): void {
    endOfOpen?.();
    endOfOpen = clock.after(openFor, close);
  }
  function close(): void {
    if (endOfOpen === null) return;
    endOfOpen();
    endOfOpen = null;
    if (kept !== null) onChange();
  }
  async function keep(next: Kept | null): Promise<void> {
    await (next === null ? keeper.drop() : keeper.keep(JSON.stringify(next)));
    kept = next;
  }
  async function open(passcode: string): Promise<PasscodeOutcome> {
    if (kept === null) return { kind: "open" };
    kept = withinReach(kept, clock.now());
    const { hash, wrong, waitUntil } = kept;
    if (waitUntil > clock.now()) return { kind: "wrong", waitUntil };
    // It counts as wrong before it is looked at, so that ending the station in between saves no try.
    const next = clock.now() + delayAfter(wrong + 1);
    await keep({ hash, wrong: wrong + 1, waitUntil: next });
    if (!(await hashing.fits(passcode, hash))) {
      return { kind: "wrong", waitUntil: next > clock.now() ? next : null };
    }
    await keep({ hash, ...noneWrong });
    stayOpen();
    onChange();
    return { kind: "open" };
  }
  async function set(passcode: string | null): Promise<boolean> {
    if (!isOpen() || !NewPasscode.nullable().safeParse(passcode).success) return false;
    await keep(passcode === null ? null : { hash: await hashing.hash(passcode), ...noneWrong });
    if (passcode === null) close();
    else stayOpen();
    onChange();
    return true;
  }
  return {
    hasPasscode: () => kept !== null,
    isOpen,
    open: (passcode) => inTurn(() => open(passcode)),
    close,
    touch() {
      if (endOfOpen !== null) stayOpen();
    },
    set: (passcode) => inTurn(() => set(passcode)),
    fixed: () => (isOpen() ? null : locked),
  };
}

/** A clock that was turned back makes nobody wait for longer than the delay is. */
function withinReach(kept: Kept, now: number): Kept {
  return { ...kept, waitUntil: Math.min(kept.waitUntil, now + delayAfter(kept.wrong)) };
}

function parse(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
