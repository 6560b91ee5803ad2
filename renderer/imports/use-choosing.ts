import { useCallback, useRef, useState } from "react";
import type { Choosing } from "./choosing.ts";
import type { Sheet } from "./sheet.ts";

/** The question that is open, and the way to ask one; a later question answers an earlier one with nothing. */
export function useChoosing() {
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const open = useRef<Choosing | null>(null);
  const choose = useCallback((asked: Omit<Choosing, "answer">) => {
    open.current?.answer(null);
    return new Promise<readonly Sheet[] | null>((resolve) => {
      const question: Choosing = {
        ...asked,
        answer(chosen) {
          if (open.current === question) open.current = null;
          setChoosing((shown) => (shown === question ? null : shown));
          resolve(chosen);
        },
      };
      open.current = question;
      setChoosing(question);
    });
  }, []);
  return { choosing, choose };
}
