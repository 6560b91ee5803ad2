import { once } from "node:events";
import type { Server } from "node:net";

/** Lets a server listen on a free port of this PC and gives the port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

/** A port on which nothing listens. */
export async function deafPort(server: Server): Promise<number> {
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
