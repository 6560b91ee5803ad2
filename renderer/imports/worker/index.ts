import type { PaperRequest } from "../messages.ts";
import { createAnswering } from "./answering.ts";
import { readers } from "./readers.ts";

const answering = createAnswering(readers);

// One after the other: what goes wrong belongs to the page that is being read, and memory holds one.
let turn = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<PaperRequest>) => {
  turn = answerAfter(turn, data);
});

async function answerAfter(before: Promise<void>, request: PaperRequest): Promise<void> {
  await before;
  const answer = await answering(request);
  const transfer = answer.kind === "page" ? [answer.bitmap] : [];
  postMessage({ call: request.call, answer }, { transfer });
}
