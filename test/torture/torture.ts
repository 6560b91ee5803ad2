import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaksInFolder } from "../e2e/fixtures/find-leaks.ts";
import { randomFor } from "../specimens/random.ts";
import { marks, submissionOf, type Version } from "./documents.ts";
import { judge } from "./judge.ts";
import { createLives } from "./lives.ts";
import { hastyNow, token, type EndedJob, type LifeReport } from "./messages.ts";
import { startNastyServer } from "./nasty-server.ts";

/** What came of the torture. */
export interface Verdict {
  /** Each thing that must not happen, in words; none when all is well. */
  faults: string[];
  kills: number;
  /** Documents that the operator was told are safe. */
  safe: number;
  /** Jobs at the end: with those whose being safe was told to nobody any more. */
  jobs: number;
  delivered: number;
  /** Contents that the server has kept, and how many of them it had already. */
  arrivals: number;
  repeats: number;
  /** Receipts that say fewer times than the server has kept the content. */
  understated: number;
  /** Requests by the mood that the server was in. */
  met: Readonly<Record<string, number>>;
  /** The longest opening of the store in milliseconds, and the most unsettled jobs that one found. */
  longestStart: number;
  mostJobs: number;
  /** What verifying the audit said. */
  audit: Readonly<Record<string, unknown>>;
}

interface Options {
  kills: number;
  /** All that is left to chance, but the times that the machine takes, follows from it. */
  seed: string;
  onKill?: (kill: number) => void;
}

const needles = { page: marks.page.slice(0, 40), number: marks.number, token };

/**
 * Starts a station again and again, kills it with SIGKILL at random moments while it takes documents over and sends
 * them to a server that fails in every way; at last lets it finish, and compares what the operator was shown with
 * what the server has.
 */
export async function torture({ kills, seed, onKill = () => {} }: Options): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), "branchscan-torture-"));
  const began = Date.now();
  const events = eventCounter();
  const server = await startNastyServer({
    random: randomFor(`${seed} server`),
    now: () => hastyNow(began),
    onEvent: events.count,
  });
  const notebook = openNotebook(server.faults);
  const random = randomFor(`${seed} deaths`);
  const lives = createLives({ note: notebook.note, random, nthEvent: events.nth });
  const stationKey = createHash("sha256").update(seed).digest("hex");
  const order = { folder, stationKey, baseAddress: server.baseAddress, seed, began };
  try {
    for (let life = 1; life <= kills; life += 1) {
      const isAway = random() < 0.1;
      if (isAway) server.refuse();
      await lives.liveAndDie({ ...order, life, isLast: false });
      if (isAway) await server.listenAgain();
      if (life % 10 === 0 || life === kills) await search(folder, server.faults);
      onKill(life);
    }
    server.beKind();
    await lives.liveToTheEnd({ ...order, life: kills + 1, isLast: true });
    await search(folder, server.faults);
    await searchForPlanted(folder, server.faults);
  } finally {
    await lives.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return verdictOf(kills, notebook, server);
}

type Notebook = ReturnType<typeof openNotebook>;

/** What the lives have told. */
function openNotebook(faults: string[]) {
  const safe = new Map<string, Version>();
  const notes: {
    longestStart: number;
    mostJobs: number;
    jobs: EndedJob[];
    audit: Record<string, unknown>;
  } = { longestStart: 0, mostJobs: 0, jobs: [], audit: { kind: "never asked" } };
  return {
    safe,
    notes,
    note(report: LifeReport): void {
      switch (report.kind) {
        case "ready":
          break;
        case "started":
          notes.longestStart = Math.max(notes.longestStart, report.milliseconds);
          notes.mostJobs = Math.max(notes.mostJobs, report.jobs);
          if (report.damage) faults.push(`damaged at a start: ${JSON.stringify(report.damage)}`);
          break;
        case "safe":
          safe.set(report.jobId, report);
          break;
        case "refused":
          faults.push(`refused: ${report.reason}`);
          break;
        case "failed":
          faults.push(`failed: ${report.error}`);
          break;
        case "ended":
          notes.jobs = report.jobs;
          notes.audit = report.audit;
      }
    },
  };
}

function verdictOf(
  kills: number,
  { safe, notes }: Notebook,
  server: Awaited<ReturnType<typeof startNastyServer>>,
): Verdict {
  const { jobs, ...rest } = notes;
  const arrivals = server.arrivals();
  const times = Map.groupBy(arrivals, ({ sha256 }) => sha256);
  const faults = [...server.faults, ...judge({ safe, jobs, arrivals })];
  if (notes.audit["kind"] !== "whole") faults.push(`audit: ${JSON.stringify(notes.audit)}`);
  return {
    ...rest,
    faults,
    kills,
    safe: safe.size,
    jobs: jobs.length,
    delivered: jobs.filter(({ state }) => state === "delivered").length,
    arrivals: arrivals.length,
    repeats: arrivals.length - times.size,
    understated: jobs.filter((job) => (times.get(job.sha256)?.length ?? 0) > job.timesSent).length,
    met: server.met,
  };
}

async function search(folder: string, faults: string[]): Promise<void> {
  for (const { place, what } of await leaksInFolder(folder, needles))
    faults.push(`readable on disk: ${what} in ${place}`);
}

/** Shows that the search would have found a page, a number and a token: puts one of each there, among other bytes. */
async function searchForPlanted(folder: string, faults: string[]): Promise<void> {
  const { front, details } = submissionOf({ documentId: "1", version: 1 });
  const planted = { page: front.bytes.subarray(9000, 18_000), number: details.number, token };
  for (const [what, content] of Object.entries(planted)) {
    const file = join(folder, "outbox", "pages", `planted-${what}`);
    await writeFile(file, Buffer.concat([Buffer.alloc(777, 7), Buffer.from(content)]));
    const found = await leaksInFolder(folder, needles);
    if (!found.some((leak) => leak.what === what)) faults.push(`blind: a planted ${what}`);
    await rm(file);
  }
}

function eventCounter() {
  let waiting: { left: number; resolve: () => void } | null = null;
  return {
    count(): void {
      if (!waiting) return;
      waiting.left -= 1;
      if (waiting.left === 0) waiting.resolve();
    },
    nth: (n: number) =>
      new Promise<void>((resolve) => {
        waiting = { left: n, resolve };
      }),
  };
}
