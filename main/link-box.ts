import type { ScanLink } from "../preload/contract/station.ts";

/** Keeps the latest scan link until the window can take it; from then on hands each one over at once. */
export function createLinkBox(handOver: (link: ScanLink) => void) {
  let waiting: ScanLink | null = null;
  let isReady = false;
  return {
    put(link: ScanLink | null): void {
      if (!link) return;
      if (isReady) handOver(link);
      else waiting = link;
    },
    windowIsReady: (): void => {
      isReady = true;
      if (waiting) handOver(waiting);
      waiting = null;
    },
  };
}
