import type { PolicyStanding } from "../../../preload/contract/policy.ts";
import type { Mode } from "../../../preload/contract/station.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import type { FixedSettings } from "../fixed-settings.ts";
import type { Keeper } from "../../auth/keeper.ts";
import { fixedBy, type Policy } from "./policy.ts";
import type { Protection } from "./protection.ts";
import { lastGoodIn } from "./last-good.ts";
import { readPolicy } from "./read-policy.ts";
import { watchFile } from "./watch-file.ts";

/** The managed policy as it is in force now. */
export interface ManagedPolicy {
  standing: () => PolicyStanding;
  /** `null` when no policy is in force. */
  fixed: () => FixedSettings | null;
  /** The mode that may not be left; `null` when there is none. */
  mode: () => Mode | null;
  kiosk: () => boolean;
  /** The address that the audit is forwarded to; `null` when there is none. */
  collector: () => string | null;
  /** Ends the watching. */
  close: () => void;
}

interface PolicyContext extends Protection {
  file: string;
  keeper: Keeper;
  /** The policy in force, or how the station stands with it, is another one than before. */
  onChange: () => void;
  /** Milliseconds between two looks at the file, besides what the system tells. */
  lookEvery?: number;
}

interface State {
  standing: PolicyStanding;
  policy: Policy | null;
}

const notThereInDoubt: PolicyStanding = {
  kind: "refused",
  reason: "not-readable",
  problem: "The file is not there, and its folder is not there or not protected.",
  keepsLastGood: true,
};

const none: State = { standing: { kind: "none" }, policy: null };

/**
 * Opens the managed policy and follows its file. One with an error is refused as a whole, and the last good one stays
 * in force, after a restart too. One whose file was taken away is gone; a file that is only not there is not enough.
 */
export async function openPolicy(context: PolicyContext): Promise<ManagedPolicy> {
  const { file, protectionProblem, wasTakenAway, onChange, lookEvery = 30_000 } = context;
  const lastGood = lastGoodIn(context.keeper);
  const inTurn = oneAtATime();
  let isClosed = false;
  let state = none;
  let fixed: FixedSettings | null = null;

  async function notThere(): Promise<State> {
    const policy = await lastGood.read();
    // What is kept and cannot be opened now may be wanted again.
    if (policy === null) return none;
    if (!(await wasTakenAway(file))) return { standing: notThereInDoubt, policy };
    lastGood.drop();
    return none;
  }
  async function read(): Promise<State> {
    const found = await readPolicy(file, protectionProblem);
    if (found.kind === "none") return notThere();
    if (found.kind === "policy") {
      lastGood.keep(found);
      return { standing: { kind: "in-force" }, policy: found.policy };
    }
    const policy = await lastGood.read();
    const keepsLastGood = policy !== null;
    return { standing: { kind: "refused", ...found.refusal, keepsLastGood }, policy };
  }
  async function follow(): Promise<boolean> {
    const next = await read();
    if (isClosed || JSON.stringify(next) === JSON.stringify(state)) return false;
    state = next;
    fixed = next.policy && fixedBy(next.policy);
    return true;
  }
  // Before the first reading, so that nothing passes between.
  const endWatching = watchFile(file, lookEvery, () => {
    void inTurn(async () => {
      if (await follow()) onChange();
    });
  });
  await inTurn(follow);
  return {
    standing: () => state.standing,
    fixed: () => fixed,
    mode: () => state.policy?.mode ?? null,
    kiosk: () => state.policy?.kiosk ?? false,
    collector: () => state.policy?.audit?.forwardTo ?? null,
    close() {
      isClosed = true;
      endWatching();
    },
  };
}
