import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer } from "node:https";
import { createStandIn } from "../../main/training/stand-in.ts";
import { listen } from "./listen.ts";
import { strictOptions } from "./strict-server.ts";
import type { Identity } from "./test-authority.ts";

/** The strict server, which remembers each version of each document that arrived, and can be told what to answer. */
export async function startArrivalsServer(identity?: Identity) {
  const { listener, ...standIn } = createStandIn(strictOptions);
  const arrived: { documentId: string; sha256: string }[] = [];
  const scripts: RequestListener[] = [];
  const versions = new Map<string, number>();
  const watched: RequestListener = (request, response) => {
    const script = scripts.shift();
    if (script) {
      script(request, response);
      return;
    }
    const [, customerId = "", documentId = ""] =
      /customer\/(\d+)\/document\/(\d+)/.exec(request.url ?? "") ?? [];
    response.on("close", () => {
      const stored = standIn.stored(customerId, documentId);
      if (!stored || versions.get(documentId) === stored.versions) return;
      versions.set(documentId, stored.versions);
      arrived.push({ documentId, sha256: stored.front.sha256 });
    });
    listener(request, response);
  };
  const server = identity ? createServer(identity, watched) : createPlainServer(watched);
  const port = await listen(server);
  return {
    ...standIn,
    port,
    isTls: identity !== undefined,
    baseAddress: `${identity ? "https" : "http"}://127.0.0.1:${port}`,
    /** The documents in the order in which they came, by their fronts. */
    arrived: () => arrived,
    /** The next requests meet these instead, one each. */
    answerNext: (...next: RequestListener[]) => void scripts.push(...next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
