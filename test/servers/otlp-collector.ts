import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { listen } from "./listen.ts";
import type { Identity } from "./test-authority.ts";

const Value = z.union([
  z.strictObject({ stringValue: z.string() }),
  z.strictObject({ intValue: z.number() }),
]);
const Attributes = z.array(z.strictObject({ key: z.string(), value: Value }));
const Nanoseconds = z.string().regex(/^\d{19}$/);

/** `ExportLogsServiceRequest` in JSON, as far as a station may use it. */
const LogsRequest = z.strictObject({
  resourceLogs: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: Attributes, droppedAttributesCount: z.literal(0) }),
      scopeLogs: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string(), version: z.string() }),
          logRecords: z.array(
            z.strictObject({
              timeUnixNano: Nanoseconds,
              observedTimeUnixNano: Nanoseconds,
              severityNumber: z.int(),
              severityText: z.string(),
              body: z.strictObject({ stringValue: z.string() }),
              eventName: z.string(),
              attributes: Attributes,
              droppedAttributesCount: z.literal(0),
            }),
          ),
        }),
      ),
    }),
  ),
});
type LogsRequest = z.infer<typeof LogsRequest>;
type LogRecord = LogsRequest["resourceLogs"][number]["scopeLogs"][number]["logRecords"][number];

/** What the collector answers; `null` hangs up without a word, and `"never"` lets wait. */
export type CollectorAnswer =
  | { status: number; body?: string; headers?: Record<string, string> }
  | "never"
  | null;

type Answering = (entries: number) => CollectorAnswer;
const takesAll: Answering = () => ({ status: 200, body: "{}" });

/** A strict collector of OTLP over HTTP in JSON, which keeps what it took and does what a test says. */
export async function startCollector(identity?: Identity) {
  const records: LogRecord[] = [];
  const asked: { path: string; headers: IncomingHttpHeaders; entries: number }[] = [];
  const resources: LogsRequest["resourceLogs"][number]["resource"][] = [];
  let answer = takesAll;

  async function judge(request: IncomingMessage): Promise<CollectorAnswer> {
    const body = await buffer(request);
    const { headers, url = "", method } = request;
    if (method !== "POST" || headers["content-type"] !== "application/json") return { status: 415 };
    const { resourceLogs } = LogsRequest.parse(JSON.parse(body.toString("utf8")));
    const found = resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap((s) => s.logRecords));
    asked.push({ path: url, headers, entries: found.length });
    const chosen = answer(found.length);
    if (chosen && chosen !== "never" && chosen.status === 200) {
      records.push(...found);
      resources.push(...resourceLogs.map(({ resource }) => resource));
    }
    return chosen;
  }
  const make = identity
    ? createSecureServer.bind(null, { key: identity.key, cert: identity.cert })
    : createServer;
  const server = make((request, response) => {
    void judge(request)
      .catch(() => ({ status: 400 }))
      .then((chosen) => say(chosen, response));
  });
  const port = await listen(server);
  return {
    port,
    address: `${identity ? "https" : "http"}://127.0.0.1:${port}/v1/logs`,
    records,
    resources,
    asked,
    /** The entries as they were forwarded, line by line. */
    lines: () => records.map(({ body }) => body.stringValue),
    /** Answers like this from now on; without one it takes everything. */
    answers(next = takesAll): void {
      answer = next;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function say(chosen: CollectorAnswer, response: ServerResponse): void {
  if (chosen === "never") return;
  if (chosen === null) return void response.destroy();
  const { status, body = "", headers = { "Content-Type": "application/json" } } = chosen;
  response.writeHead(status, headers).end(body);
}
