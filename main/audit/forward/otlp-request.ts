import { SeverityNumber } from "@opentelemetry/api";
import { JsonLogsSerializer } from "@opentelemetry/otlp-transformer";
import { resourceFromAttributes } from "@opentelemetry/resources";
import type { SoundLine } from "./next-batch.ts";

type LogRecord = Parameters<typeof JsonLogsSerializer.serializeRequest>[0][number];

/**
 * The body of an OTLP/HTTP request in JSON (opentelemetry.io, OTLP 1.x) with one log record for each entry. The body
 * of a record is the entry's line letter by letter, so that the chain can be verified wherever it arrives.
 */
export function otlpRequest(lines: readonly SoundLine[], version: string): Uint8Array<ArrayBuffer> {
  const resource = resourceFromAttributes({
    "service.name": "branchscan",
    "service.version": version,
  });
  // One object for all: the encoder groups by identity.
  const scope = { name: "branchscan.audit", version };
  const request = JsonLogsSerializer.serializeRequest(
    lines.map((line) => ({ ...recordOf(line), resource, instrumentationScope: scope })),
  );
  if (!request) throw new Error("The encoder gave no request.");
  return new Uint8Array(request);
}

function recordOf({ entry, hash, text }: SoundLine) {
  const time = hrTime(entry.at);
  return {
    hrTime: time,
    hrTimeObserved: time,
    // How grave it is, is the bank's to say, by the event's name.
    severityNumber: SeverityNumber.INFO,
    severityText: "INFO",
    eventName: `branchscan.${entry.event}`,
    body: text,
    attributes: {
      "branchscan.station": entry.station,
      "branchscan.entry.n": entry.n,
      "branchscan.entry.hash": hash,
      ...(entry.who && { "user.id": entry.who.id }),
    },
    droppedAttributesCount: 0,
  } satisfies Partial<LogRecord>;
}

function hrTime(at: string): [number, number] {
  const milliseconds = Date.parse(at);
  return [Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1_000_000];
}
