import { leastLongerSide, Side, type Page, type Pages } from "../../preload/contract/page.ts";
import type { SmallerOutcome, SmallerPages } from "../../preload/contract/submission.ts";
import type { OutgoingPage } from "../artemis/outgoing.ts";
import { Damage } from "../sealed/damage.ts";
import { bytesAsPage } from "./bytes-as-page.ts";
import type { Courier } from "./courier.ts";
import { pageBytes, type Job } from "./job.ts";
import { isTooLarge, type JobStore } from "./job-store.ts";
import { isWhatItSays, pageFacts } from "./page-facts.ts";

interface SmallerContext {
  store: JobStore;
  courier: Pick<Courier, "retry">;
  onChange: (jobId: string) => void;
}

/**
 * Documents that the server found too large go again, smaller. The window's worker encodes the pages anew: decoding is
 * for the sandbox and never for main, where it would hold up every other document as well. So pages of these jobs, and
 * of no others, go back to the window, which had them before.
 */
export function createSmaller({ store, courier, onChange }: SmallerContext) {
  /** A job that can no longer be opened is held for that. */
  async function openPages(job: Job): Promise<Pages | null> {
    const content = await store.content(job.id);
    if (!content) return null;
    try {
      const front = await pageOf(job, "front", content.front);
      const back = content.back && (await pageOf(job, "back", content.back));
      return front && { front, ...(back && { back }) };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      await store.update(job.id, ["held"], { state: "held", held: "damaged" });
      onChange(job.id);
      return null;
    }
  }

  return {
    /** The pages of a job that is held as too large; `null` for every other. */
    async pages(jobId: string): Promise<Pages | null> {
      const job = await store.get(jobId);
      return isTooLarge(job) ? openPages(job) : null;
    },
    /** Puts smaller pages in the place of such a job's, and lets it go next. */
    async send({ jobId, front, back }: SmallerPages): Promise<SmallerOutcome> {
      const job = await store.get(jobId);
      if (!isTooLarge(job)) return "moved";
      const facts = smallerFacts(job, { front, ...(back && { back }) });
      if (!facts) return "not-smaller";
      const content = { front: outgoing(front), ...(back && { back: outgoing(back) }) };
      const replaced = await store.replacePages(jobId, facts, content);
      if (replaced !== "replaced") return replaced === "no-room" ? "disk-full" : "moved";
      onChange(jobId);
      await courier.retry(jobId);
      return "queued";
    },
  };
}

function outgoing({ mediaType, bytes }: Page): OutgoingPage {
  return bytesAsPage(mediaType, bytes);
}

async function pageOf(job: Job, side: Side, page: OutgoingPage): Promise<Page | null> {
  const facts = job.pages.find((one) => one.side === side);
  if (!facts) return null;
  const bytes = new Uint8Array(page.size);
  let at = 0;
  for await (const piece of page.open()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { mediaType: page.mediaType, bytes, width: facts.width, height: facts.height };
}

/**
 * What is kept of the new pages; `null` unless they are the same sides, none of them larger, all together smaller, and
 * none too small to be read.
 */
function smallerFacts(job: Job, pages: Pages): Job["pages"] | null {
  const facts: Job["pages"] = [];
  for (const side of Side.options) {
    const before = job.pages.find((one) => one.side === side);
    const page = pages[side];
    if (!before && !page) continue;
    if (!before || !page || !isWhatItSays(page) || !isSmallerButReadable(page, before)) return null;
    const { bytes, width, height, sha256 } = before;
    const times = (before.madeSmaller?.times ?? 0) + 1;
    const from = before.madeSmaller?.from ?? { bytes, width, height, sha256 };
    facts.push({ ...pageFacts(side, page, before.usedAnyway), madeSmaller: { times, from } });
  }
  return pageBytes({ pages: facts }) < pageBytes(job) ? facts : null;
}

function isSmallerButReadable(page: Page, before: Job["pages"][number]): boolean {
  const longer = Math.max(page.width, page.height);
  const least = Math.min(leastLongerSide, Math.max(before.width, before.height));
  return (
    page.bytes.byteLength <= before.bytes &&
    page.width <= before.width &&
    page.height <= before.height &&
    longer >= least
  );
}
