import type { SecureContext } from "node:tls";
import type { Dispatcher } from "undici";
import type { ConnectionReport } from "../preload/contract/connection-report.ts";
import type { Access } from "./auth/token-source.ts";
import type { SendJob } from "./outbox/take-turn.ts";

interface WireContext {
  userAgent: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The station's way to Artemis. */
export interface Wire {
  send: SendJob;
  test(access: Access): Promise<ConnectionReport>;
  close(): Promise<void>;
}

/** A way to Artemis. Nothing is loaded before the first use: the window comes first. */
export function openWire({ userAgent, now }: WireContext): Wire {
  let opened: ReturnType<typeof load> | null = null;
  const wire = () => (opened ??= load());
  return {
    async send(job, content, how) {
      const { updateDocument, dispatcher } = await wire();
      return updateDocument(job, content, { ...how, dispatcher, userAgent, now });
    },
    async test(access) {
      const { testConnection, dispatcher, trust } = await wire();
      return testConnection({ ...access, dispatcher, trust, userAgent });
    },
    async close() {
      await (await opened)?.dispatcher.destroy();
    },
  };
}

async function load() {
  const { createDispatcher, trustedRoots } = await import("./artemis/dispatcher.ts");
  const { updateDocument } = await import("./artemis/update-document.ts");
  const { testConnection } = await import("./artemis/test-connection.ts");
  const trust: SecureContext = trustedRoots();
  const dispatcher: Dispatcher = createDispatcher(trust);
  return { updateDocument, testConnection, trust, dispatcher };
}
