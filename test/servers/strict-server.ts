import { once } from "node:events";
import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { createStandIn } from "../../main/training/stand-in.ts";
import { startTrainingServer } from "../../main/training/start-training-server.ts";
import { listen } from "./listen.ts";
import type { Identity } from "./test-authority.ts";

/** What the strict servers are made with. */
export const strictOptions = {
  lists: () => ({
    types: defaultSettings.documentTypes.map(({ value }) => value),
    authenticities: defaultSettings.authenticities.map(({ value }) => value),
  }),
  now: Date.now,
  keepPages: true,
  slowMs: 200,
};

/** The training server with the pages kept, so that a test can compare them byte by byte. */
export function startStrictServer() {
  return startTrainingServer(strictOptions);
}

/** The same, and it notes every bearer token that it is shown. */
export async function startWatchfulServer() {
  const { listener, ...standIn } = createStandIn(strictOptions);
  const tokens = new Set<string>();
  let takesEvery = false;
  const server = createPlainServer((request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token !== undefined) tokens.add(token);
    // As an Artemis that trusts somebody else's tokens.
    if (takesEvery) request.headersDistinct["authorization"] = [`Bearer ${own}`];
    listener(request, response);
  });
  const own = standIn.issueToken();
  const port = await listen(server);
  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return {
    ...standIn,
    baseAddress: `http://127.0.0.1:${port}`,
    acceptEveryToken(): void {
      takesEvery = true;
    },
    tokens: (): readonly string[] => [...tokens],
    /** Nobody answers at its address from now on. */
    close,
    /** It answers there again, and knows everything that it knew. */
    async reopen(): Promise<void> {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
}

/** The same behind TLS. */
export async function startStrictTlsServer(identity: Identity) {
  const { listener, ...standIn } = createStandIn(strictOptions);
  const server = createServer(identity, listener);
  const port = await listen(server);
  return {
    ...standIn,
    baseAddress: `https://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
