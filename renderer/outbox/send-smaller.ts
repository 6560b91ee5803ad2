import type { SmallerOutcome } from "../../preload/contract/submission.ts";
import type { Station } from "../bridge/bridge.ts";
import type { Vision } from "../vision/vision.ts";

/** Makes the pages of a document that the server found too large smaller, and sends it again. */
export async function sendSmaller(
  station: Pick<Station, "request">,
  vision: Pick<Vision, "shrink">,
  jobId: string,
): Promise<SmallerOutcome> {
  const pages = await station.request("outbox:pages", jobId);
  if (!pages) return "moved";
  const { front, back } = pages;
  const smallerFront = await vision.shrink(front);
  const smallerBack = back && (await vision.shrink(back));
  if (!smallerFront && !smallerBack) return "not-smaller";
  return station.request("outbox:send-smaller", {
    jobId,
    front: smallerFront ?? front,
    ...(back && { back: smallerBack ?? back }),
  });
}
