import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Random } from "../specimens/random.ts";
import { LifeReport, type LifeOrder } from "./messages.ts";

type Note = (report: LifeReport) => void;

interface Death {
  random: Random;
  /** Resolves at the nth thing from now that happens at the server. */
  nthEvent(n: number): Promise<void>;
}

/**
 * A life that ends by SIGKILL at a random moment: now and then before it has begun, else at a random time of its
 * work or in the very moment in which the server was asked, has kept a document, or has answered.
 */
export async function liveAndDie(order: LifeOrder, note: Note, death: Death): Promise<void> {
  const { random, nthEvent } = death;
  const child = begin(order, note);
  const kind = random();
  const isEarly = kind < 0.15;
  if (!isEarly) await Promise.race([once(child, "message"), once(child, "exit")]);
  const some = pause(random() * (isEarly ? 700 : 500));
  const atEvent = Math.floor(random() * 25);
  await (kind > 0.6 ? Promise.race([nthEvent(1 + atEvent), pause(1500)]) : some);
  if (child.exitCode !== null) note({ kind: "failed", error: "The station ended by itself." });
  child.kill("SIGKILL");
  await ended(child);
}

/** A life that ends by itself once it has nothing left to do. */
export async function liveToTheEnd(order: LifeOrder, note: Note): Promise<void> {
  const child = begin(order, note);
  const limit = setTimeout(() => child.kill("SIGKILL"), 120_000);
  await ended(child);
  clearTimeout(limit);
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function begin(order: LifeOrder, note: Note): ChildProcess {
  const child = fork(join(import.meta.dirname, "station-process.ts"), [JSON.stringify(order)], {
    // Most of a start is the reading of sources, which are the same ones each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "branchscan-torture-cache") },
    execArgv: [],
  });
  child.on("message", (report) => note(LifeReport.parse(report)));
  return child;
}

/** What it told before its end is heard before this resolves. */
async function ended(child: ChildProcess): Promise<void> {
  const exit = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
  const disconnect = child.connected ? once(child, "disconnect") : null;
  await Promise.all([exit, disconnect]);
}
