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
 * Opens a door on a random port of this PC: it lets in the first GET of the callback's path with this `state` that
 * comes to 127.0.0.1 as a page of a browser, and answers everything else with 404: any page or program could knock,
 * and would end the sign-in.
 */
export async function openCallbackDoor(state: string): Promise<CallbackDoor> {
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
    const url = waiting ? null : callbackOf(request, host);
    if (url?.searchParams.get("state") !== state) {
      response.writeHead(404, { ...callbackHeaders, "Content-Type": "text/plain" }).end();
      return;
    }
    waiting = response;
    arrived.resolve(url);
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

/** The address of a request that may be the browser's; `null` for any other. */
function callbackOf({ method, url = "", headers }: IncomingMessage, host: string): URL | null {
  // A browser that says where the request comes from must come as a page, not as another page's picture or script.
  const destination = headers["sec-fetch-dest"] ?? "document";
  const fits =
    method === "GET" &&
    headers.host === host &&
    destination === "document" &&
    url.length <= longestUrl &&
    url.startsWith(`${path}?`);
  return fits ? new URL(url, `http://${host}`) : null;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("The door has no port.");
  return address.port;
}
