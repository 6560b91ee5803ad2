import { z } from "zod";
import type { PasscodeOutcome } from "../../preload/contract/operators.ts";
import { delayAfter } from "../auth/growing-delay.ts";
import type { Found, Keeper } from "../auth/keeper.ts";
import { fitsSlowHash, slowHash } from "../auth/slow-hash.ts";

/** Wrong tries stand beside the hash, so that a restart forgives none of them. */
const Kept = z.object({
  hash: z.string(),
  wrong: z.int().min(0),
  /** Epoch milliseconds. */
  waitUntil: z.number(),
});
type Kept = z.infer<typeof Kept>;

/** A passcode as it is kept. To be used one after the other. */
export interface Passcode {
  /** `shut`: there is one, or may be, that cannot be read now. */
  standing: () => "none" | "kept" | "shut";
  /** Looks again where it was shut: the key store may give it at a later time than the start. */
  look(): Promise<void>;
  /** `open` when it is this one, or there is none. Rejects where the try cannot be kept, or nothing can be read. */
  give(passcode: string): Promise<PasscodeOutcome>;
  /** Another one, or with `null` none, in its place. */
  put(passcode: string | null): Promise<void>;
}

interface PasscodeContext {
  keeper: Keeper;
  /** Epoch milliseconds. */
  now: () => number;
  hashing: { hash: typeof slowHash; fits: typeof fitsSlowHash };
}

/** How a passcode is hashed unless a test does it at less cost. */
export const slowHashing = { hash: slowHash, fits: fitsSlowHash };

const noneWrong = { wrong: 0, waitUntil: 0 };

/** Opens what is kept of the passcode. */
export async function openPasscode({ keeper, now, hashing }: PasscodeContext): Promise<Passcode> {
  let kept = read(await keeper.find());

  async function keep(next: Kept): Promise<void> {
    await keeper.keep(JSON.stringify(next));
    kept = next;
  }
  return {
    standing: () => (typeof kept === "string" ? kept : "kept"),
    async look() {
      if (kept === "shut") kept = read(await keeper.find());
    },
    async give(passcode) {
      if (kept === "none") return { kind: "open" };
      if (kept === "shut") throw new Error("The passcode cannot be read now.");
      kept = withinReach(kept, now());
      const { hash, wrong, waitUntil } = kept;
      if (waitUntil > now()) return { kind: "wrong", waitUntil };
      // It counts as wrong before it is looked at, so that ending the station in between saves no try.
      const next = now() + delayAfter(wrong + 1);
      await keep({ hash, wrong: wrong + 1, waitUntil: next });
      if (!(await hashing.fits(passcode, hash)))
        return { kind: "wrong", waitUntil: next > now() ? next : null };
      await keep({ hash, ...noneWrong });
      return { kind: "open" };
    },
    async put(passcode) {
      if (passcode !== null) return keep({ hash: await hashing.hash(passcode), ...noneWrong });
      await keeper.drop();
      kept = "none";
    },
  };
}

/** A clock that was turned back makes nobody wait for longer than the delay is. */
function withinReach(kept: Kept, now: number): Kept {
  return { ...kept, waitUntil: Math.min(kept.waitUntil, now + delayAfter(kept.wrong)) };
}

function read(found: Found): Kept | "none" | "shut" {
  if (found.kind !== "text") return found.kind;
  try {
    return Kept.parse(JSON.parse(found.text));
  } catch {
    // Damaged, or of a version to come: there is a passcode, whatever it is.
    return "shut";
  }
}
