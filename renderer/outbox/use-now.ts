import { useSyncExternalStore } from "react";

/** The time to the second (epoch milliseconds); followed while `ticking`. */
export function useNow(ticking: boolean): number {
  return useSyncExternalStore(ticking ? everySecond : never, thisSecond);
}

function thisSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

function everySecond(onTick: () => void): () => void {
  const timer = setInterval(onTick, 1000);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => {};
}
