import { useCallback, useEffect, useState } from "react";
import type { ScanLink } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";

/** The latest link that nobody has taken yet. */
export interface IncomingLink {
  link: ScanLink | null;
  take: () => void;
}

/** Listens for links from the first moment on: the one that started the station comes before the bench is there. */
export function useIncomingLink(station: Station): IncomingLink {
  const [link, setLink] = useState<ScanLink | null>(null);
  useEffect(() => station.on("link:opened", setLink), [station]);
  const take = useCallback(() => setLink(null), []);
  return { link, take };
}
