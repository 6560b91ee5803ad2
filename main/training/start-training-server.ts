import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";

/** The stand-in, listening. */
export interface TrainingServer extends Omit<StandIn, "listener"> {
  baseAddress: string;
  /** Drops every connection and forgets all. */
  close(): Promise<void>;
}

/** Starts the embedded stand-in on a free port of this PC alone; no other machine can reach it. */
export async function startTrainingServer(options: StandInOptions): Promise<TrainingServer> {
  const { listener, ...standIn } = createStandIn(options);
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    ...standIn,
    baseAddress: `http://127.0.0.1:${portOf(server.address())}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
