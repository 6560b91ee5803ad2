import { useCallback, useRef } from "react";
import { gestureName, nextGesture, noGesture } from "./gesture.ts";

/** Names what the hand does, so that a drag or a run of keys can be undone as one; the time is in milliseconds. */
export function useGesture(): (of: string, at: number) => string {
  const last = useRef(noGesture);
  return useCallback((of, at) => {
    last.current = nextGesture(last.current, of, at);
    return gestureName(last.current);
  }, []);
}
