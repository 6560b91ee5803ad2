import { createServer, type RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { listen } from "../../../servers/listen.ts";
import { bodyClient } from "../../../servers/openid-provider.ts";
import { answerText } from "../../../servers/scripted-server.ts";
import { opened } from "../../../servers/opened.ts";
import { clientAt, tokenOf } from "./harness.ts";
import { answering, branch } from "./client-harness.ts";

/** A server that writes down what it is given. */
async function spy() {
  const got: string[] = [];
  const listener: RequestListener = (request, response) => {
    request.on("data", (chunk: Buffer) => got.push(chunk.toString()));
    request.on("end", () => response.writeHead(400).end());
  };
  const server = createServer(listener);
  const port = await listen(server);
  const close = () => new Promise((resolve) => server.close(resolve));
  return {
    ...(await opened(Promise.resolve({ close }))),
    got,
    address: `http://127.0.0.1:${port}`,
  };
}

describe("another address in the settings", () => {
  test.each(["token server", "Artemis"])(
    "of the %s never gets the secret nor the token",
    async (which) => {
      const { access, at, provider } = await branch();
      const token = await tokenOf(access);
      const { got, address } = await spy();
      const before = at.settings;
      at.settings =
        which === "Artemis"
          ? { ...before, baseAddress: address }
          : {
              ...before,
              signIn: { ...before.signIn, ...clientAt(address, { clientId: bodyClient.id }) },
            };
      access.settingsChanged();
      expect(await access.tokens.current()).toEqual({
        endpoint: at.settings,
        token: null,
        why: "sign-in",
      });
      expect(await access.tokens.renew(token)).toMatchObject({ token: null });
      expect((await access.secrets.states())["client-secret"]).toBe("other-server");
      expect(got).toEqual([]);
      at.settings = before;
      expect((await access.secrets.states())["client-secret"]).toBe("key-store");
      expect(await tokenOf(access)).not.toBe(token);
      expect(provider.asked("POST /oauth/token")).toBe(2);
    },
  );

  test("that comes while a token is being fetched gets none of it", async () => {
    const { access, at } = await branch();
    const before = at.settings;
    const asking = access.tokens.current();
    at.settings = { ...before, baseAddress: "https://elsewhere.example" };
    const late = await access.tokens.current();
    expect(late).toMatchObject({ endpoint: at.settings, token: null });
    const early = await asking;
    expect(early.endpoint).toBe(before);
  });

  test("that a token server points to is not followed", async () => {
    const { got, address } = await spy();
    const { access } = await answering(() => answerText(307, "", { Location: address }));
    expect(await access.tryToken()).toMatchObject({ kind: "fails", reason: "bad-answer" });
    expect(got).toEqual([]);
  });
});
