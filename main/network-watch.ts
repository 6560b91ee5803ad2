// Electron tells of the network only when it is asked.
const askEvery = 3000;

/** What is known of the network; everybody reads it here, so that no change passes unseen between two. */
export interface NetworkWatch {
  /** As asked last, at most 3 s ago. */
  isOnline: () => boolean;
  end: () => void;
}

/** Asks every 3 s whether there is a network; calls back on each change. */
export function watchNetwork(
  ask: () => boolean,
  onChange: (online: boolean) => void,
): NetworkWatch {
  let online = ask();
  const timer = setInterval(() => {
    const now = ask();
    if (now === online) return;
    online = now;
    onChange(now);
  }, askEvery);
  return { isOnline: () => online, end: () => clearInterval(timer) };
}
