import { onTestFinished, vi } from "vitest";
import { openAudit } from "../../../../../main/audit/audit.ts";
import { createForwarder } from "../../../../../main/audit/forward/forwarder.ts";
import { postTo } from "../../../../../main/audit/forward/post-to.ts";
import { createSealer } from "../../../../../main/audit/sealer.ts";
import type { Network } from "../../../../../main/network/open-network.ts";
import type { NetworkSettings } from "../../../../../preload/contract/network.ts";
import { networkOf } from "../../../../servers/network.ts";
import { handClock } from "../../outbox/harness.ts";
import { stationKey } from "../station.ts";

interface Options {
  folder: string;
  collector: string | null;
  key?: Buffer | null;
  network?: Partial<NetworkSettings>;
  random?: () => number;
}

/** A station that forwards its audit by the real way out; its time passes when the test says so. */
export function forwardingStation(options: Options) {
  const { folder, collector, key = stationKey, network = {}, random = () => 0 } = options;
  const clock = handClock();
  const named = { collector };
  const audit = openAudit({
    folder,
    key,
    clock,
    station: () => "Counter 3",
    operator: () => ({ id: "tan", name: "A. Tan" }),
    fileBytes: 20_000,
    onWritten: () => forwarder.wake(),
  });
  const way = networkOf(network);
  const open = vi.fn(async (): Promise<Network> => way);
  const forwarder = createForwarder({
    folder,
    sealer: createSealer(key),
    clock,
    random,
    collector: () => named.collector,
    extent: audit.extent,
    post: postTo({
      network: { way: { open } },
      version: "0.1.0",
      userAgent: "Branchscan/0.1.0",
      now: clock.now,
    }),
    record: (event) => void audit.record(event, null),
    startAfter: 0,
  });
  async function close(): Promise<void> {
    await forwarder.close();
    await audit.close();
    await way.close();
  }
  onTestFinished(close);
  return {
    clock,
    audit,
    forwarder,
    /** How often the way out was wanted. */
    open,
    name(address: string | null): void {
      named.collector = address;
      forwarder.wake();
    },
    /** Lets time pass from one timer to the next until this holds. */
    async until(check: () => unknown): Promise<void> {
      await vi.waitFor(
        async () => {
          const next = clock.nextIn();
          if (next < Infinity) clock.advance(next);
          await check();
        },
        { timeout: 15_000, interval: 5 },
      );
    },
    close,
  };
}
