import type { NetworkLater } from "../../network/network-later.ts";
import type { Network } from "../../network/open-network.ts";
import type { SoundLine } from "./next-batch.ts";
import type { Posted } from "./post-batch.ts";

interface PostContext {
  network: { way: Pick<NetworkLater, "open"> };
  version: string;
  userAgent: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/**
 * Gives what sends entries to a collector by the station's own way out, with its proxy, its trust and its client
 * certificate. OpenTelemetry's own exporter would take headers, certificates and the place from the environment,
 * know no proxy and keep to itself what a collector refused; so only its encoder is used. Nothing of either is
 * loaded before there is something to send.
 */
export function postTo({ network, version, userAgent, now }: PostContext) {
  return async (
    collector: string,
    lines: readonly SoundLine[],
    signal: AbortSignal,
  ): Promise<Posted> => {
    const [{ otlpRequest }, { postBatch }, way] = await Promise.all([
      import("./otlp-request.ts"),
      import("./post-batch.ts"),
      network.way.open(),
    ]);
    const body = otlpRequest(lines, version);
    const fetch: Network["fetch"] = (url, init) => way.fetch(url, init);
    return postBatch({ fetch, collector, userAgent, body, signal, now: now() });
  };
}
