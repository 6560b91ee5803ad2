import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { verdictOf } from "../../../../renderer/pages/verdict.ts";
import type { NoticeReason } from "../../../../renderer/pages/notice.ts";
import type { PageDesk } from "../../../../renderer/pages/page-desk.ts";
import { reduceSession } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import type {
  Finished,
  Found,
  Opened,
  Picture,
  Vision,
} from "../../../../renderer/vision/vision.ts";

/** A desk on the real session, with a picture worker whose answers the test gives when it likes. */
export function openDesk(
  start: Session = emptySession(),
  still: { picture: Picture; found: Found | null } | null = null,
) {
  let session = start;
  let taken = 100;
  const said: (NoticeReason | null)[] = [];
  const released: Picture[] = [];
  const opening: PromiseWithResolvers<Opened>[] = [];
  const finishing: PromiseWithResolvers<Finished>[] = [];
  const vision: Vision = {
    open: () => later(opening),
    finish: () => later(finishing),
    find: async () => still?.found ?? null,
    findCards: async () => [],
    release: (picture) => void released.push(picture),
    take: async () => still?.picture ?? { id: ++taken, width: 40, height: 30, shown: stillOf() },
    findLive: unasked,
    preview: unasked,
    finishAhead: () => undefined,
    readCodes: async () => [],
    readMrz: async () => null,
    readDates: async () => [],
    pack: unasked,
    shrink: async () => null,
    end: () => undefined,
  };
  const desk: PageDesk = {
    vision,
    session: () => session,
    dispatch: (action) => {
      session = reduceSession(session, action);
    },
    openPaper: unasked,
    choose: unasked,
    judge: (page) => verdictOf(page, session.details.type, defaultSettings.quality),
    say: (notice) => void said.push(notice),
  };
  return { desk, session: () => session, said, released, opening, finishing };
}

function stillOf(): ImageBitmap {
  return { width: 40, height: 30, close: () => undefined };
}

function later<Answer>(waiting: PromiseWithResolvers<Answer>[]): Promise<Answer> {
  const answer = Promise.withResolvers<Answer>();
  waiting.push(answer);
  return answer.promise;
}

function unasked(): Promise<never> {
  return Promise.reject(new Error("Nobody asks for this here"));
}
