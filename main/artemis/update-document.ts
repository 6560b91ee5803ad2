import type { Readable } from "node:stream";
import { request } from "undici";
import { documentAddress, artemisHeaders } from "./endpoint.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { documentBody } from "./multipart.ts";
import type { ArtemisTarget, OutgoingDocument, UpdateContext, WireOutcome } from "./outgoing.ts";
import { patienceOf } from "./patience.ts";
import { readAnswer } from "./read-answer.ts";
import { transportFailure } from "./transport-failure.ts";
import { startUpload, type Upload } from "./upload.ts";

/**
 * Sends one document with its pages to its record in Artemis (`PUT …/customer/{id}/document/{id}`), once,
 * and gives what came of it. Never repeats, never follows a redirect. Once an answer has begun, that answer
 * is the outcome, even if `signal` ends the try meanwhile. Throws when a page cannot be read.
 */
export async function updateDocument(
  target: ArtemisTarget,
  document: OutgoingDocument,
  context: UpdateContext,
): Promise<WireOutcome> {
  const { endpoint, token, signal } = context;
  if (signal.aborted) return { kind: "cancelled" };
  const body = documentBody(document, endpoint.dateFormat);
  const patience = patienceOf(context.answerMs?.begin);
  const onProgress: UpdateContext["onProgress"] = (progress) => {
    patience.renew();
    context.onProgress(progress);
  };
  const upload = startUpload(body, { ...context, onProgress });
  try {
    const response = await request(documentAddress(endpoint.baseAddress, target), {
      method: "PUT",
      dispatcher: context.dispatcher,
      signal: AbortSignal.any([signal, patience.signal]),
      headers: {
        ...artemisHeaders(endpoint, token, context.userAgent),
        "content-type": body.contentType,
        "content-length": String(body.length),
      },
      // undici documents async iterables as bodies, and asks for each piece when the socket has room; its
      // types name streams only.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      body: upload.bytes as unknown as Readable,
    });
    patience.end();
    const contentWentOut = upload.phase() === "all-out";
    const answer = await readAnswer(response, context.answerMs?.whole);
    const sent = { target, document, token, bodyLength: body.length, contentWentOut };
    return judgeAnswer(answer, sent, context.now());
  } catch (error) {
    return failedTry(error, upload, signal);
  } finally {
    patience.end();
  }
}

function failedTry(error: unknown, upload: Upload, signal: AbortSignal): WireOutcome {
  const source = upload.sourceFailure();
  if (source) throw source.error;
  if (signal.aborted) return { kind: "cancelled" };
  return transportFailure(error, upload.phase());
}
