import { oneAtATime } from "../../one-at-a-time.ts";
import type { Keeper } from "../../auth/keeper.ts";
import { parsePolicy } from "./parse-policy.ts";
import type { Policy } from "./policy.ts";

/** The last good policy, in memory and with its keeper; a keeper that fails costs the restart, not this run. */
export function lastGoodIn(keeper: Keeper) {
  // Behind the start of the station, which waits for none of it.
  const inTurn = oneAtATime();
  let known: Policy | null = null;

  async function keep(text: string): Promise<void> {
    // Sealing and writing at each start would be for nothing.
    if ((await keeper.read()) !== text) await keeper.keep(text);
  }
  return {
    keep({ policy, text }: { policy: Policy; text: string }): void {
      known = policy;
      inTurn(() => keep(text)).catch(ignore);
    },
    drop(): void {
      known = null;
      inTurn(keeper.drop).catch(ignore);
    },
    /** `null` when there was none, or when it no longer fits this version. */
    async read(): Promise<Policy | null> {
      known ??= parse(await inTurn(keeper.read).catch(() => null));
      return known;
    },
  };
}

function parse(text: string | null): Policy | null {
  const parsed = text === null ? null : parsePolicy(text);
  return parsed?.kind === "policy" ? parsed.policy : null;
}

function ignore(): void {
  // Nothing to do about it: it is kept in memory.
}
