import type { IncomingMessage, RequestListener } from "node:http";
import type { ArtemisId } from "../../preload/contract/artemis-id.ts";
import type { Practice } from "../../preload/contract/station.ts";
import { refusalAnswer, reply, tokenAnswer, type Answer } from "./answers.ts";
import { checkAccess, checkHead, mostBodyBytes, type DocumentHead } from "./check-head.ts";
import { documentAnswer } from "./document-answer.ts";
import { createPracticeDesk, practiceRefusal, storedDifferently } from "./practice-desk.ts";
import { readBody } from "./read-body.ts";
import type { TenantLists } from "./read-details.ts";
import { readDocument } from "./read-document.ts";
import { createRecords, type StoredDocument } from "./records.ts";
import { createTokenDesk, type TokenRequest, type TrainingClient } from "./token-desk.ts";

/** What the stand-in works with. */
export interface StandInOptions {
  /** The tenant's values at this moment. */
  lists(): TenantLists;
  /** Epoch milliseconds. */
  now: () => number;
  /** Whether it remembers the pages themselves, for tests. */
  keepPages?: boolean;
  /** How long the practice `slow` takes to read a document, in milliseconds. */
  slowMs?: number;
}

/** A stand-in for Artemis and its authorization server, apart from the port that it listens on. */
export interface StandIn {
  listener: RequestListener;
  domainId: string;
  /** May ask for tokens at `/oauth/token` and `/api/authentication/token`. */
  client: TrainingClient;
  issueToken(): string;
  /** The next document meets this; the one after it meets nothing again. */
  arm(practice: Practice): void;
  practice(): Practice;
  stored(customerId: ArtemisId, documentId: ArtemisId): StoredDocument | null;
}

const domainId = "1000";
const mostTokenRequestBytes = 16 * 1024;

/** A stand-in that is strict about every byte of the contract and keeps what it is given in memory only. */
export function createStandIn(options: StandInOptions): StandIn {
  const { now, keepPages = false, slowMs = 6000 } = options;
  const tokens = createTokenDesk(now);
  const desk = createPracticeDesk();
  const records = createRecords({ keepPages, now });

  async function answer(request: IncomingMessage): Promise<Answer> {
    const path = request.url ?? "";
    const address = `${request.method} ${path}`;
    if (address === "POST /oauth/token")
      return tokenAnswer(tokens.grantByForm(await tokenRequest(request)));
    if (address === "POST /api/authentication/token")
      return tokenAnswer(tokens.grantByJson(await tokenRequest(request)));
    const access = checkAccess(request, { domainId, isValidToken: tokens.isValid });
    if (access.kind === "refused") return refusalAnswer(access, path, now());
    const head = checkHead(request);
    if (head.kind === "refused") return refusalAnswer(head, path, now());
    return answerDocument(request, head, desk.takeFor(access.token));
  }

  async function answerDocument(
    request: IncomingMessage,
    head: DocumentHead,
    practice: Practice,
  ): Promise<Answer> {
    if (practice === "drop-connection") return "drop-connection";
    const path = request.url ?? "";
    const milliseconds = practice === "slow" ? slowMs : 0;
    const body = await readBody(request, { mostBytes: mostBodyBytes, milliseconds });
    const received = readDocument(body, head.boundary, options.lists());
    if (received.kind === "refused") return refusalAnswer(received, path, now());
    const refusal = practiceRefusal(practice);
    if (refusal) return refusalAnswer(refusal, path, now());
    const document = practice === "stored-differently" ? storedDifferently(received) : received;
    const record = records.put(head, document);
    if (practice === "drop-after-body") return "drop-connection";
    return { status: 200, headers: {}, body: documentAnswer(record) };
  }

  return {
    listener: (request, response) => void reply(request, response, answer(request)),
    domainId,
    client: tokens.client,
    issueToken: tokens.issue,
    arm: desk.arm,
    practice: desk.armed,
    stored: records.find,
  };
}

async function tokenRequest(request: IncomingMessage): Promise<TokenRequest> {
  const { authorization, "content-type": contentType } = request.headers;
  const body = await readBody(request, { mostBytes: mostTokenRequestBytes });
  return { authorization, contentType, body: body.toString() };
}
