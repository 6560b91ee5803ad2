import type { ConnectionReport } from "../preload/contract/connection-report.ts";
import type { ConnectionTest } from "./artemis/test-connection.ts";
import type { NetworkLater } from "./network/network-later.ts";
import type { SendJob } from "./outbox/take-turn.ts";

interface WireContext {
  userAgent: string;
  /** Epoch milliseconds. */
  now: () => number;
  network: Pick<NetworkLater, "open">;
}

/** The station's way to Artemis. */
export interface Wire {
  send: SendJob;
  test(access: Pick<ConnectionTest, "endpoint" | "tryToken">): Promise<ConnectionReport>;
}

/** A way to Artemis. Nothing is loaded before the first use: the window comes first. */
export function openWire({ userAgent, now, network }: WireContext): Wire {
  return {
    async send(job, content, how) {
      const { updateDocument } = await import("./artemis/update-document.ts");
      const { dispatcher } = await network.open();
      return updateDocument(job, content, { ...how, dispatcher, userAgent, now });
    },
    async test({ endpoint, tryToken }) {
      const { testConnection } = await import("./artemis/test-connection.ts");
      return testConnection({ endpoint, tryToken, network: await network.open(), userAgent });
    },
  };
}
