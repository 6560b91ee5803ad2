import { useLayoutEffect, useRef, type RefObject } from "react";

/** The value of the newest render, for work that goes on after the render that began it. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
