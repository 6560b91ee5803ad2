import type { ChildProcess } from "node:child_process";
import { NetworkFailure } from "../network/network-failure.ts";
import { ErrandAnswer } from "./errand.ts";
import { startErrand, type ErrandStart } from "./start-errand.ts";

/** The proxies that the operating system names. */
export interface SystemProxy {
  /** Chromium's list of proxies for an origin; throws a `NetworkFailure` when the system does not say in time. */
  ask: (origin: string) => Promise<string>;
  /** The PC is on another network: what was answered no longer holds. */
  forget(): void;
  close(): void;
}

interface SystemProxyContext extends ErrandStart {
  /** Epoch milliseconds. */
  now: () => number;
  /** For an answer, from the start of the errand, in milliseconds. */
  timeOut?: number;
  /** After which an errand that is asked nothing is let go, in milliseconds. */
  idle?: number;
}

const holdsFor = 5 * 60_000;

/**
 * Asks by an errand, which is started when there is a question and let go soon after: the window's own session
 * is walled off and could not even fetch a configuration script. An answer holds for 5 minutes; callers that
 * ask the same at the same time share one.
 */
export function createSystemProxy(context: SystemProxyContext): SystemProxy {
  const { now, timeOut = 10_000 } = context;
  let answers = new Map<string, { proxies: Promise<string>; until: number }>();
  let errand: Errand | null = null;

  function ask(origin: string): Promise<string> {
    const known = answers.get(origin);
    if (known && known.until > now()) return known.proxies;
    if (!errand?.isAlive()) errand = openErrand(context);
    const proxies = inTime(errand, origin, timeOut);
    const asked = answers;
    asked.set(origin, { proxies, until: now() + holdsFor });
    // What failed is asked anew the next time.
    proxies.catch(() => asked.delete(origin));
    return proxies;
  }
  function forget(): void {
    answers = new Map();
    // Its session has a memory of its own. Those who are waiting for it still have their answer.
    errand?.endWhenIdle();
    errand = null;
  }
  return {
    ask,
    forget,
    close() {
      errand?.end();
      errand = null;
    },
  };
}

async function inTime(errand: Errand, origin: string, timeOut: number): Promise<string> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(unknown("The system did not say in time which proxy to use."));
    errand.end();
  }, timeOut);
  try {
    return await Promise.race([errand.ask(origin), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

type Errand = ReturnType<typeof openErrand>;

/** One run of the errand; everybody who waits when it ends is told that nothing is known. */
function openErrand({ idle = 5000, ...start }: SystemProxyContext) {
  const waiting = new Map<string, PromiseWithResolvers<string>>();
  let isAlive = true;
  let lettingGo: NodeJS.Timeout | undefined;
  const started = startErrand(start).then(listen, ended);

  function listen(child: ChildProcess): ChildProcess {
    child.on("message", (message) => {
      const { success, data } = ErrandAnswer.safeParse(message);
      if (!success) return;
      const asked = waiting.get(data.origin);
      waiting.delete(data.origin);
      if (data.proxies === null)
        asked?.reject(unknown("The system could not say which proxy to use."));
      else asked?.resolve(data.proxies);
      letGoSoon(idle);
    });
    child.once("exit", ended).once("error", ended);
    if (!isAlive) child.kill();
    return child;
  }
  function ended(): null {
    isAlive = false;
    clearTimeout(lettingGo);
    for (const { reject } of waiting.values())
      reject(unknown("The process that asks the system ended without an answer."));
    waiting.clear();
    return null;
  }
  function end(): void {
    isAlive = false;
    void started.then((child) => child?.kill());
    ended();
  }
  function letGoSoon(after: number): void {
    clearTimeout(lettingGo);
    if (waiting.size === 0) lettingGo = setTimeout(end, after).unref();
  }
  return {
    isAlive: () => isAlive,
    end,
    endWhenIdle() {
      idle = 0;
      letGoSoon(0);
    },
    async ask(origin: string): Promise<string> {
      clearTimeout(lettingGo);
      const asked = waiting.get(origin) ?? Promise.withResolvers<string>();
      waiting.set(origin, asked);
      void started.then((child) => child?.send({ origin }, (error) => error && ended()));
      return asked.promise;
    },
  };
}

function unknown(words: string): NetworkFailure {
  return new NetworkFailure("proxy-unknown", words);
}
