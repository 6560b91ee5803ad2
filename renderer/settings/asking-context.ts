import { createContext, use, useEffect } from "react";

/** Tells the settings panel whether a question lies over it. */
export const AskingContext = createContext<(isAsking: boolean) => void>(() => {});

/** For as long as the question is there, its keys are its own: Escape does not close the panel beneath. */
export function useAsking(): void {
  const tell = use(AskingContext);
  useEffect(() => {
    tell(true);
    return () => tell(false);
  }, [tell]);
}
