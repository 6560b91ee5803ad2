import { createHash, randomBytes } from "node:crypto";
import { onTestFinished, vi } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import type { AnswerMs } from "../../../../main/artemis/outgoing.ts";
import { createDispatcher, type TimeOuts } from "../../../../main/network/dispatcher.ts";
import { trustedRoots } from "../../../../main/network/trust.ts";
import { createCourier } from "../../../../main/outbox/courier.ts";
import { createOutbox } from "../../../../main/outbox/outbox.ts";
import { openJobStore } from "../../../../main/outbox/sqlite/open-job-store.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { startArrivalsServer } from "../../../servers/arrivals-server.ts";
import { pngBytes } from "../../../servers/png-bytes.ts";
import { handClock, noon, submission, tokensAt } from "./harness.ts";
import { quickFolder } from "./jobs.ts";

type Server = Pick<
  Awaited<ReturnType<typeof startArrivalsServer>>,
  "baseAddress" | "domainId" | "issueToken"
>;

interface StationOptions {
  server: Server;
  /** Where it is reached, when that is not the server itself. */
  baseAddress?: string;
  /** PEM of the authority that it trusts beside the usual ones. */
  authority?: string;
  /** For the first try of each job; the later ones have all the time that a busy PC may need. */
  timeOuts?: Partial<TimeOuts>;
  answerMs?: AnswerMs;
  firstToken?: string;
}

/** More than the kernel's buffers take, so that the server acts while the body is still going out. */
export const largeBytes = 12_000_000;

const trusted = new Map<string, ReturnType<typeof trustedRoots>>();

const onChange = () => undefined;

/** Each file reads the roots of this PC once. */
function trustIn(authority = "") {
  const known = trusted.get(authority) ?? trustedRoots(authority === "" ? [] : [authority]);
  trusted.set(authority, known);
  return known;
}

/** The real outbox over its store on disk, whose courier sends with the real client over a real line. */
export async function faultStation(options: StationOptions) {
  const { server, authority, timeOuts, answerMs } = options;
  const clock = handClock();
  const folder = await quickFolder();
  const store = await openJobStore({ folder, stationKey: randomBytes(32), now: new Date(noon) });
  const patient = createDispatcher(trustIn(authority));
  const first = createDispatcher(trustIn(authority), timeOuts);
  const settings = {
    ...defaultSettings,
    limits: { ...defaultSettings.limits, mostBytes: 25_000_000 },
    baseAddress: options.baseAddress ?? server.baseAddress,
    domainId: server.domainId,
  };
  const token = server.issueToken();
  const courier = createCourier({
    store,
    clock,
    onChange,
    mode: "live",
    random: () => 0,
    isOnline: () => true,
    tokens: tokensAt(() => settings, options.firstToken ?? token, token),
    send: (job, content, how) =>
      updateDocument(job, content, {
        ...how,
        now: clock.now,
        userAgent: "Branchscan/0.0.0-test",
        dispatcher: job.attempts === 1 ? first : patient,
        ...(answerMs && { answerMs }),
      }),
  });
  const outbox = createOutbox({
    store,
    clock,
    courier,
    onChange,
    settings: () => settings,
    operator: () => "Trainee",
    operatorId: () => null,
    limits: { jobs: 200, bytes: 512_000_000 },
  });
  onTestFinished(async () => {
    await courier.stop();
    await Promise.all([first.destroy(), patient.destroy()]);
    store.close();
  });
  return {
    clock,
    store,
    courier,
    folder,
    job: store.get,
    /** Takes over a picture of so many bytes, for this record. */
    async accept(size = 3000, documentId = "8821") {
      const bytes = new Uint8Array(Buffer.concat([pngBytes(1200, 800), randomBytes(size)]));
      const front = { mediaType: "image/png", bytes, width: 1200, height: 800 } as const;
      const outcome = await outbox.accept(submission({ documentId, front }));
      if (outcome.kind !== "accepted") throw new Error(`Refused: ${outcome.reason}`);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return { id: outcome.jobId, sha256 };
    },
    /** Waits until the job waits or is held or settled, and gives it. */
    atRest(id: string) {
      return vi.waitFor(
        async () => {
          const job = await store.get(id);
          if (job?.state === "sending" || (job?.state === "queued" && !job.waiting))
            throw new Error("It is still on its way.");
          return job;
        },
        { timeout: 10_000, interval: 10 },
      );
    },
    isDelivered: (id: string) =>
      vi.waitFor(
        async () => {
          const job = await store.get(id);
          if (job?.state !== "delivered") throw new Error(`It is ${job?.state}.`);
        },
        { timeout: 10_000, interval: 10 },
      ),
    /** Lets the time of the next try come. */
    async timeComes() {
      await vi.waitFor(() => {
        if (clock.nextIn() === Infinity) throw new Error("Nothing waits for a time.");
      });
      clock.advance(clock.nextIn());
    },
  };
}
