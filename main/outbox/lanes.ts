/** Documents on the wire side by side; each is there until its turn is over, however it ends. */
export function createLanes() {
  const underWay = new Map<string, Promise<void>>();
  return {
    count: () => underWay.size,
    has: (id: string) => underWay.has(id),
    /** Begins a turn; `afterwards` is called when the lane is free again, with what went wrong, if something did. */
    start(id: string, turn: Promise<void>, afterwards: (fault?: unknown) => void): void {
      async function toTheEnd(): Promise<void> {
        let fault: unknown;
        try {
          await turn;
        } catch (error) {
          fault = error;
        }
        underWay.delete(id);
        afterwards(fault);
      }
      underWay.set(id, toTheEnd());
    },
    /** Resolves when all turns that are under way are over. */
    async allFree(): Promise<void> {
      await Promise.all(underWay.values());
    },
  };
}
