import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { callbackHeaders, callbackPage } from "./callback-page.ts";

/** The loopback address that the browser comes back to (RFC 8252 §7.3). */
export interface CallbackDoor {
  redirectUri: string;
  /** The address with what the provider has added to it; rejects with the signal's reason when it never comes. */
  answer(signal: AbortSignal): Promise<URL>;
  /** Shows the browser how it ended, and closes. */
  close(kind: "done" | "failed"): Promise<void>;
}

const path = "/callback";
// More than any provider sends; Node itself takes 16 KiB of head.
const longestUrl = 8192;

/**
 * Opens a door on a random port of this PC: it lets in the first GET of the callback's path that comes to
 * 127.0.0.1 as a page of a browser, and answers everything else with 404.
 */
export async function openCallbackDoor(): Promise<CallbackDoor> {
  const arrived = Promise.withResolvers<URL>();
  // It may come while nobody waits for it yet.
  arrived.promise.catch(() => {});
  let waiting: ServerResponse | null = null;
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 });
  server.maxConnections = 100;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${portOf(server.address())}`;

  server.on("request", (request, response) => {
    if (waiting || !isCallback(request, host)) {
      response.writeHead(404, { ...callbackHeaders, "Content-Type": "text/plain" }).end();
      return;
    }
    waiting = response;
    arrived.resolve(new URL(request.url ?? "", `http://${host}`));
  });

  return {
    redirectUri: `http://${host}${path}`,
    answer(signal) {
      if (signal.aborted) arrived.reject(signal.reason);
      signal.addEventListener("abort", () => arrived.reject(signal.reason), { once: true });
      return arrived.promise;
    },
    async close(kind) {
      server.close();
      if (waiting && !waiting.destroyed) {
        const shown = Promise.race([once(waiting, "finish"), once(waiting, "close")]);
        waiting.writeHead(200, callbackHeaders).end(callbackPage(kind));
        await shown;
      }
      server.closeAllConnections();
    },
  };
}

function isCallback({ method, url = "", headers }: IncomingMessage, host: string): boolean {
  // A browser that says where the request comes from must come as a page, not as another page's picture or script.
  const destination = headers["sec-fetch-dest"] ?? "document";
  return (
    method === "GET" &&
    headers.host === host &&
    destination === "document" &&
    url.length <= longestUrl &&
    (url === path || url.startsWith(`${path}?`))
  );
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("The door has no port.");
  return address.port;
}
