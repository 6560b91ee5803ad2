import type { ConnectionReport, ConnectionStep } from "../../preload/contract/connection-report.ts";
import { networkFailureIn } from "../network/network-failure.ts";
import { errorCode } from "./transport-failure.ts";

/** What a step found; a step that could not find out ends the walk as a failure does. */
export interface StepResult {
  outcome: ConnectionReport["steps"][number]["outcome"];
  detail?: string;
}

/** What the steps so far have found. */
export type Finding = Partial<Record<ConnectionStep, StepResult>>;

/** What a piece of work gives, or what the step that it belongs to says of its failure. */
export type Attempt<Result> = { result: Result } | { failed: StepResult; error: unknown };

/** Does a piece of work until the signal ends it; a failure is put in words that hold no secret. */
export async function attempt<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Attempt<Result>> {
  const expired = Promise.withResolvers<never>();
  const expire = () => expired.reject(new Error("expired"));
  signal.addEventListener("abort", expire, { once: true });
  try {
    signal.throwIfAborted();
    return { result: await Promise.race([work(), expired.promise]) };
  } catch (error) {
    const detail = signal.aborted ? "Nothing came back in time." : wordsOf(error);
    return { failed: { outcome: "fails", detail }, error };
  } finally {
    signal.removeEventListener("abort", expire);
  }
}

function wordsOf(error: unknown): string {
  return networkFailureIn(error)?.message ?? (errorCode(error) || "No answer.");
}
