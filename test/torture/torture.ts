import { fork, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaksInFolder } from "../e2e/fixtures/find-leaks.ts";
import { marks, type Version } from "./documents.ts";
import { hastyNow, token, type LifeOrder, type LifeReport } from "./messages.ts";
import { startNastyServer } from "./nasty-server.ts";

/** What came of the torture. */
export interface Verdict {
  /** Each thing that must not happen, in words; none when all is well. */
  faults: string[];
  kills: number;
  /** Documents that the operator was told are safe. */
  safe: number;
  delivered: number;
  /** Requests by the mood that the server was in. */
  met: Readonly<Record<string, number>>;
  /** The longest start of the store, and the most jobs that one found, in milliseconds. */
  longestStart: number;
  mostJobs: number;
}

const needles = { page: marks.page.slice(0, 40), number: marks.number, token };
const inOrder = { damaged: [], changed: [], otherKey: false, repaired: null };

/**
 * Starts a station again and again, kills it with SIGKILL at random moments while it takes documents over and sends
 * them to a server that fails in every way; at last lets it finish, and compares what the operator was shown with
 * what the server has.
 */
export async function torture(
  kills: number,
  onKill: (kill: number) => void = () => {},
): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), "branchscan-torture-"));
  const began = Date.now();
  const server = await startNastyServer(() => hastyNow(began));
  const ledger = new Map<string, Version>();
  const verdict = { longestStart: 0, mostJobs: 0 };
  const faults = server.faults;
  let states: Record<string, string> = {};

  function note(report: LifeReport): void {
    switch (report.kind) {
      case "started":
        verdict.longestStart = Math.max(verdict.longestStart, report.milliseconds);
        verdict.mostJobs = Math.max(verdict.mostJobs, report.jobs);
        if (JSON.stringify(report.standing) !== JSON.stringify(inOrder))
          faults.push(`found at a start: ${JSON.stringify(report.standing)}`);
        break;
      case "safe":
        ledger.set(report.jobId, { documentId: report.documentId, version: report.version });
        break;
      case "refused":
        faults.push(`refused: ${report.reason}`);
        break;
      case "failed":
        faults.push(`failed: ${report.error}`);
        break;
      case "ended":
        states = report.states;
    }
  }

  const order = {
    folder,
    stationKey: randomBytes(32).toString("hex"),
    baseAddress: server.baseAddress,
    began,
  };
  async function search(): Promise<void> {
    for (const { place, what } of await leaksInFolder(folder, needles))
      faults.push(`readable on disk: ${what} in ${place}`);
  }
  try {
    for (let life = 1; life <= kills; life += 1) {
      await liveAndDie({ ...order, life, isLast: false }, note);
      if (life % 10 === 0 || life === kills) await search();
      onKill(life);
    }
    server.beKind();
    await liveToTheEnd({ ...order, life: kills + 1, isLast: true }, note);
    await search();
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  for (const [jobId, version] of ledger)
    if (states[jobId] !== "delivered" || !server.has(version))
      faults.push(`lost: ${version.documentId} ${version.version}, ${states[jobId] ?? "nowhere"}`);
  return {
    ...verdict,
    faults,
    kills,
    safe: ledger.size,
    delivered: server.stored(),
    met: server.met,
  };
}

/** A life that ends at a random moment: now and then before it has begun, mostly at work. */
async function liveAndDie(order: LifeOrder, note: (report: LifeReport) => void): Promise<void> {
  const child = begin(order, note);
  const isEarly = Math.random() < 0.15;
  if (!isEarly) await Promise.race([once(child, "message"), once(child, "exit")]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
  if (child.exitCode !== null) note({ kind: "failed", error: "The station ended by itself." });
  child.kill("SIGKILL");
  await ended(child);
}

async function liveToTheEnd(order: LifeOrder, note: (report: LifeReport) => void): Promise<void> {
  const child = begin(order, note);
  const limit = setTimeout(() => child.kill("SIGKILL"), 120_000);
  await ended(child);
  clearTimeout(limit);
}

function begin(order: LifeOrder, note: (report: LifeReport) => void): ChildProcess {
  const child = fork(join(import.meta.dirname, "station-process.ts"), [JSON.stringify(order)], {
    // Most of a start is the reading of sources, which are the same ones each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "branchscan-torture-cache") },
    execArgv: [],
  });
  child.on("message", (report: LifeReport) => note(report));
  return child;
}

/** What it told before its end is heard before this resolves. */
async function ended(child: ChildProcess): Promise<void> {
  const exit = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
  const disconnect = child.connected ? once(child, "disconnect") : null;
  await Promise.all([exit, disconnect]);
}
