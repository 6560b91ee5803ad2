import type { App, Session } from "electron";
import { ErrandQuestion, type ErrandAnswer } from "./errand.ts";

interface ErrandContext {
  app: Pick<App, "disableHardwareAcceleration" | "dock" | "exit" | "whenReady">;
  /** Asked for only once the app is ready. */
  session: () => Pick<Session, "resolveProxy">;
  /** The channel to the station that started this. */
  station: Pick<NodeJS.Process, "on" | "send">;
}

// The station lets go sooner; this is for one that hangs.
const idleMs = 10_000;

/**
 * Runs an errand: answers which proxies the system names for an origin, by a session that, unlike the window's,
 * is not walled off. Call it before anything else of the station, so that no wall is raised and no window opens.
 * It ends when the station lets go of it, with the station, or after 10 s without a question. The channel is
 * Node's own: on Windows Electron gives a main process no stdin.
 */
export async function runErrand({ app, session, station }: ErrandContext): Promise<void> {
  const end = () => app.exit(0);
  // Somebody has typed the switch by hand.
  if (!station.send) return end();
  app.disableHardwareAcceleration();
  app.dock?.hide();
  const ready = app.whenReady();
  let idle = setTimeout(end, idleMs);
  station.on("disconnect", end);
  station.on("message", (message) => {
    clearTimeout(idle);
    idle = setTimeout(end, idleMs);
    const { success, data } = ErrandQuestion.safeParse(message);
    if (success) void answer(data.origin);
  });

  async function answer(origin: string): Promise<void> {
    await ready;
    const proxies = await session()
      .resolveProxy(`${origin}/`)
      .catch(() => null);
    station.send?.({ origin, proxies } satisfies ErrandAnswer);
  }
  await ready;
}
