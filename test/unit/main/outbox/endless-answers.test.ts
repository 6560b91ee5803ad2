import { setTimeout as passes } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { opened } from "../../../servers/opened.ts";
import { startScriptedServer, type ScriptedConnection } from "../../../servers/scripted-server.ts";
import { faultStation, largeBytes } from "./fault-station.ts";

const patience = { connect: 5000, headers: 500, body: 500 };
const tenMegabytes = 10_000_000;
/** What the kernel takes at most of an answer that nobody reads. */
const kernelBytes = 8_000_000;

/** A station whose first request meets this script, and later ones a plain 200. */
async function stationAgainst(script: (connection: ScriptedConnection) => Promise<void>) {
  let isFirst = true;
  const scripted = await opened(
    startScriptedServer(async (connection) => {
      if (isFirst) {
        isFirst = false;
        return script(connection);
      }
      await connection.readRequest();
      await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    }),
  );
  const server = { ...scripted, domainId: "1000", issueToken: () => "token-0123456789" };
  return faultStation({ server, timeOuts: patience, answerMs: { begin: 700, whole: 500 } });
}

/** Sends this again and again until the station hangs up; gives how many bytes it took. */
async function untilHungUp(connection: ScriptedConnection, text: string, everyMs = 0) {
  let taken = 0;
  for (;;) {
    try {
      await connection.send(text);
    } catch {
      return taken;
    }
    taken += text.length;
    if (everyMs > 0) await passes(everyMs);
  }
}

describe("a server that answers a little now and then, for ever", () => {
  test.each([
    ["bytes of a status line", "H"],
    ["interim answers", "HTTP/1.1 102 Processing\r\n\r\n"],
    ["hints", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"],
  ])("with %s is given up, and the document goes again", async (_what, text) => {
    const { accept, atRest, isDelivered, timeComes } = await stationAgainst(async (connection) => {
      await connection.readRequest();
      await untilHungUp(connection, text, 50);
    });
    const { id } = await accept();
    expect(await atRest(id)).toMatchObject({ waiting: "outcome-unknown", timesSent: 1 });
    await timeComes();
    await isDelivered(id);
  });

  test("with header lines is given up, too", async () => {
    const { accept, atRest } = await stationAgainst(async (connection) => {
      await connection.readRequest();
      await connection.send("HTTP/1.1 200 OK\r\n");
      await untilHungUp(connection, "X-More: and more\r\n", 50);
    });
    const { id } = await accept();
    expect(await atRest(id)).toMatchObject({ waiting: "outcome-unknown", timesSent: 1 });
  });

  test("after its 200 has taken the document, and the receipt says that it was not confirmed", async () => {
    const { accept, isDelivered, job } = await stationAgainst(async (connection) => {
      await connection.readRequest();
      await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
      await untilHungUp(connection, " ", 50);
    });
    const { id } = await accept();
    await isDelivered(id);
    expect((await job(id))?.receipt?.confirmation).toBe("unconfirmed");
  });
});

describe("an answer without end or sense", () => {
  const garbage = "\u0000\u0001garbage, and no end of it; ".repeat(3000);

  test.each([
    ["a 200 whose body never ends", "HTTP/1.1 200 OK\r\n\r\n", "delivered"],
    [
      "a 200 of ten megabytes",
      `HTTP/1.1 200 OK\r\nContent-Length: ${tenMegabytes}\r\n\r\n`,
      "delivered",
    ],
    ["a 503 whose body never ends", "HTTP/1.1 503 Busy\r\n\r\n", "queued"],
    ["a 422 whose body never ends", "HTTP/1.1 422 No\r\n\r\n", "held"],
    ["what is no HTTP at all", "", "queued"],
    ["header lines of ten megabytes", "HTTP/1.1 200 OK\r\nX-Long: ", "queued"],
  ])("%s is read no further than it is worth", async (_what, head, state) => {
    let taken = Infinity;
    const { accept, atRest, job } = await stationAgainst(async (connection) => {
      await connection.readRequest();
      if (head !== "") await connection.send(head);
      taken = await untilHungUp(connection, head.includes("X-Long") ? "x".repeat(90_000) : garbage);
    });
    const { id } = await accept();
    expect((await atRest(id))?.state).toBe(state);
    expect((await job(id))?.serverSaid ?? "").not.toContain("garbage");
    await expect.poll(() => taken).toBeLessThan(kernelBytes);
  });

  test("that comes while the body is still going out costs the document nothing", async () => {
    const { accept, atRest, isDelivered, job, timeComes } = await stationAgainst(
      async (connection) => {
        await connection.readHead();
        await untilHungUp(connection, garbage);
      },
    );
    const { id } = await accept(largeBytes);
    expect(await atRest(id)).toMatchObject({ waiting: "connection-lost", timesSent: 0 });
    await timeComes();
    await isDelivered(id);
    expect((await job(id))?.timesSent).toBe(1);
  });
});
