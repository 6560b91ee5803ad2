import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Random } from "../specimens/random.ts";
import { LifeReport, type LifeOrder } from "./messages.ts";

interface Circumstances {
  note: (report: LifeReport) => void;
  random: Random;
  /** Resolves at the nth thing from now that happens at the server. */
  nthEvent(n: number): Promise<void>;
}

/** Gives the station its lives, one after the other; the next one has read its sources while the one before works. */
export function createLives({ note, random, nthEvent }: Circumstances) {
  let spare = newborn();

  async function begin(order: LifeOrder): Promise<ChildProcess> {
    const child = await spare;
    spare = newborn();
    child.on("message", (report) => note(LifeReport.parse(report)));
    child.send(order);
    return child;
  }

  return {
    /**
     * A life that ends by SIGKILL at a random moment: now and then while it opens the outbox, else at a random time
     * of its work or in the very moment in which the server was asked, has kept a document, or has answered.
     */
    async liveAndDie(order: LifeOrder): Promise<void> {
      const child = await begin(order);
      const kind = random();
      const isEarly = kind < 0.15;
      if (!isEarly) await Promise.race([once(child, "message"), once(child, "exit")]);
      const time = random() * (isEarly ? 100 : 500);
      const event = 1 + Math.floor(random() * 25);
      await (kind > 0.6 ? Promise.race([nthEvent(event), pause(1500)]) : pause(time));
      if (child.exitCode !== null) note({ kind: "failed", error: "The station ended by itself." });
      child.kill("SIGKILL");
      await ended(child);
    },
    /** A life that ends by itself once it has nothing left to do. */
    async liveToTheEnd(order: LifeOrder): Promise<void> {
      const child = await begin(order);
      const limit = setTimeout(() => child.kill("SIGKILL"), 120_000);
      await ended(child);
      clearTimeout(limit);
    },
    async close(): Promise<void> {
      const child = await spare;
      child.kill("SIGKILL");
      // With its channel still open, Node 24 was seen to turn in a circle at its own end.
      await ended(child);
    },
  };
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A station's process that waits for its order. */
async function newborn(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "station-process.ts"), {
    // Most of a start is the reading of sources, which are the same ones each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "branchscan-torture-cache") },
    execArgv: [],
  });
  await once(child, "message");
  return child;
}

/** What it told before its end is heard before this resolves. */
async function ended(child: ChildProcess): Promise<void> {
  const exit = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
  const disconnect = child.connected ? once(child, "disconnect") : null;
  await Promise.all([exit, disconnect]);
}
