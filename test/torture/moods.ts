import { answerText, type ScriptedConnection } from "../servers/scripted-server.ts";
import type { Random } from "../specimens/random.ts";

/** A request whose head has been read. */
interface NastyRequest {
  connection: ScriptedConnection;
  /** Bytes of the body. */
  length: number;
  /** Reads what is left of the body behind what was read of it, keeps the document, and gives the right echo. */
  store(begun?: Buffer): Promise<string>;
  random: Random;
  /** Epoch milliseconds of the torture's time. */
  now: () => number;
}

/** What a server does with one request. */
export type Mood = (request: NastyRequest) => Promise<void>;

const brief = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function takes(answer: (echo: string) => string): Mood {
  return async ({ connection, store }) => connection.send(answer(await store()));
}

/** Reads all, may or may not have stored it, and answers no. */
function refuses(status: number, headers: (now: number) => Record<string, string> = () => ({})) {
  return async ({ connection, length, store, random, now }: NastyRequest) => {
    if (random() < 0.3) await store();
    else await connection.readBody(length);
    await connection.send(answerText(status, '{"detail":"Not like this."}', headers(now())));
  };
}

/** Takes a document as it should. */
export const takesIt = takes((echo) => answerText(200, echo));

/** Answers that are no answer: the connection breaks in one phase or another. */
const breaking: Readonly<Record<string, Mood>> = {
  "hangs up before it reads": async ({ connection }) => connection.destroy(),
  "resets before it reads": async ({ connection }) => connection.reset(),
  "resets in the middle of the body": async ({ connection, length, random }) => {
    await connection.readBody(Math.floor(length * random()));
    connection.reset();
  },
  "hangs up after the body": async ({ connection, store }) => {
    await store();
    connection.destroy();
  },
  "resets after a body that it does not keep": async ({ connection, length }) => {
    await connection.readBody(length);
    connection.reset();
  },
  "breaks off its answer": async ({ connection, store }) => {
    await connection.send(answerText(200, await store()).slice(0, -20));
    connection.destroy();
  },
  "breaks off in its head": async ({ connection, store }) => {
    await store();
    await connection.send("HTTP/1.1 200 OK\r\nContent-Ty");
    connection.destroy();
  },
  "says nothing at all": async ({ connection, store }) => {
    await store();
    await brief(400);
    connection.destroy();
  },
  "answers no HTTP": async ({ connection, length }) => {
    await connection.readBody(length);
    await connection.send("SSH-2.0-OpenSSH_9.9\r\n\r\n");
    connection.destroy();
  },
};

/** Takes the document, in an odd way. */
const odd: Readonly<Record<string, Mood>> = {
  "reads slowly": async ({ connection, length, store }) => {
    const begun = await connection.readBody(Math.min(length, 1000));
    await brief(80);
    await connection.send(answerText(200, await store(begun)));
  },
  "answers drop by drop": async ({ connection, store }) => {
    const text = answerText(200, await store());
    for (let at = 0; at < text.length; at += 60) {
      await connection.send(text.slice(at, at + 60));
      await brief(5);
    }
  },
  "takes it, empty": takes(() => answerText(200)),
  "takes it, unreadable": takes(() => answerText(200, "<html>Welcome to the portal</html>")),
  "takes it, with nonsense": takes(() => answerText(200, '{"type":12,"createdAt":{"time":"x"}}')),
  "takes it, with a wrong echo": takes((echo) =>
    answerText(200, echo.replace(/"id":\d+/, '"id":1').replace("PASSPORT", "OTHERS")),
  ),
  "takes it, and talks for long": takes((echo) =>
    answerText(200, echo.replace("{", `{"x":"${"y".repeat(1_500_000)}",`)),
  ),
  "takes it as 201": takes((echo) => answerText(201, echo)),
};

const refusing: Readonly<Record<string, Mood>> = {
  "refuses before it has read": async ({ connection }) => {
    await connection.send(answerText(413, "Too large.", { Connection: "close" }));
    connection.end();
  },
  "is overloaded before it has read": async ({ connection }) => {
    await connection.send(answerText(503, "", { Connection: "close", "Retry-After": "1" }));
    connection.destroy();
  },
  ...Object.fromEntries(
    [400, 401, 403, 404, 408, 409, 413, 415, 422, 425, 429, 500, 501, 502, 503, 504].map(
      (status) => [`answers ${status}`, refuses(status)],
    ),
  ),
  "asks to wait in seconds": refuses(503, () => ({ "Retry-After": "2" })),
  "asks to wait until a date": refuses(429, (now) => ({
    "Retry-After": new Date(now + 3000).toUTCString(),
  })),
  "sends elsewhere": refuses(302, () => ({ Location: "http://127.0.0.1:9/" })),
};

/** Every row of the failure table of api.md that a plain HTTP server can show, each in the phases that it has. */
export const moods: Readonly<Record<string, Mood>> = { ...breaking, ...odd, ...refusing };
