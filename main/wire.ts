import type { SecureContext } from "node:tls";
import type { Dispatcher } from "undici";
import type { ConnectionReport, StationSettings } from "../preload/contract/settings.ts";
import type { OutgoingDocument, OutgoingPage } from "./artemis/outgoing.ts";
import type { JobContent } from "./outbox/job.ts";
import type { SendJob } from "./outbox/take-turn.ts";

interface WireContext {
  settings: () => StationSettings;
  userAgent: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The station's way to Artemis. */
export interface Wire {
  send: SendJob;
  test(token: string | null): Promise<ConnectionReport>;
  close(): Promise<void>;
}

/** A way to Artemis as the settings have it at each use. Nothing is loaded before the first use: the window comes first. */
export function openWire({ settings, userAgent, now }: WireContext): Wire {
  let opened: ReturnType<typeof load> | null = null;
  const wire = () => (opened ??= load());
  return {
    async send(job, content, how) {
      const { updateDocument, dispatcher } = await wire();
      const endpoint = settings();
      // Saved settings may have lost it since the document was accepted.
      if (endpoint.domainId === "")
        return { kind: "held", reason: "not-set-up", contentWentOut: false };
      const document = outgoing(content);
      return updateDocument(job, document, { ...how, endpoint, dispatcher, userAgent, now });
    },
    async test(token) {
      const { testConnection, dispatcher, trust } = await wire();
      return testConnection({ endpoint: settings(), token, dispatcher, trust, userAgent });
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

function outgoing({ details, front, back }: JobContent): OutgoingDocument {
  return { details, front: page(front), ...(back && { back: page(back) }) };
}

function page({ mediaType, bytes }: JobContent["front"]): OutgoingPage {
  return {
    mediaType,
    size: bytes.byteLength,
    open: async function* open() {
      yield bytes;
    },
  };
}
