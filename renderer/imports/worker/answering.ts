import { refuseSize } from "../../vision/worker/file/inspect.ts";
import type { PaperAnswer, PaperRequest } from "../messages.ts";
import type { FileKind } from "../paper.ts";
import type { OpenReader, Reader } from "./reader.ts";
import { Unreadable } from "./unreadable.ts";

/** Answers the window's requests on one file; whatever goes wrong on the way is a refusal of that file. */
export function createAnswering(readers: Readonly<Record<FileKind, OpenReader>>) {
  let reader: Reader | null = null;

  async function answer(request: PaperRequest): Promise<PaperAnswer> {
    if (request.ask === "open") {
      const tooMuch = refuseSize(request.file.size);
      if (tooMuch) throw new Unreadable(tooMuch);
      const bytes = new Uint8Array(await request.file.arrayBuffer());
      reader = await readers[request.kind](bytes);
      return { kind: "opened", pages: reader.pages };
    }
    const { index, longerSide } = request;
    if (!reader || !Number.isInteger(index) || index < 0 || index >= reader.pages)
      throw new Unreadable("damaged");
    return { kind: "page", bitmap: await reader.page(index, longerSide) };
  }

  return (request: PaperRequest): Promise<PaperAnswer> =>
    answer(request).catch((error: unknown) => ({
      kind: "refused",
      reason: error instanceof Unreadable ? error.reason : "damaged",
    }));
}
