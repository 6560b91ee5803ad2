// Electron tells of the network only when it is asked.
const askEvery = 3000;

/** Asks every few seconds whether there is a network; calls back on each change. Gives what ends it. */
export function watchNetwork(
  isOnline: () => boolean,
  onChange: (online: boolean) => void,
): () => void {
  let before = isOnline();
  const timer = setInterval(() => {
    const online = isOnline();
    if (online === before) return;
    before = online;
    onChange(online);
  }, askEvery);
  return () => clearInterval(timer);
}
