import { createServer } from "node:http";
import { fetch } from "undici";
import type { Collector } from "../../main/audit/forward-audit.ts";
import { listen } from "./listen.ts";

/** How the collector treats a delivery: takes it, refuses it, or takes it and hangs up without a word. */
export type Treatment = "take" | "refuse" | "take-and-hang-up";

/** A collector on this PC that keeps what it takes, and the way to it. */
export async function startAuditCollector() {
  const taken: { n: number; event: string; hash: string }[] = [];
  const sizes: number[] = [];
  let treatment: Treatment = "take";
  let asked = 0;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      asked += 1;
      if (treatment === "refuse") return void response.writeHead(503).end();
      const entries = JSON.parse(Buffer.concat(pieces).toString());
      taken.push(...entries);
      sizes.push(entries.length);
      if (treatment === "take-and-hang-up") return void response.destroy();
      response.writeHead(204).end();
    });
  });
  const port = await listen(server);
  const collector: Collector = {
    async send(entries, signal) {
      const body = JSON.stringify(
        entries.map(({ entry, hash }) => ({ n: entry.n, event: entry.event, hash })),
      );
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body, signal });
      if (!answer.ok) throw new Error(`The collector answered ${answer.status}.`);
    },
  };
  return {
    collector,
    taken,
    sizes,
    asked: () => asked,
    treat: (next: Treatment) => {
      treatment = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
