import { describe, expect, test } from "vitest";
import type { StationFetch } from "../../../../main/auth/conversation.ts";
import { counter, operatorsAt, stationAccess } from "./harness.ts";

const refused = (reason: string) => expect.objectContaining({ kind: "refused", reason });

const changed = (name: string, value: string) => (back: string) => {
  const url = new URL(back);
  url.searchParams.set(name, value);
  return url.href;
};
const without = (name: string) => (back: string) => {
  const url = new URL(back);
  url.searchParams.delete(name);
  return url.href;
};

const altered = (change: Record<string, unknown>) => (answer: Record<string, unknown>) => {
  const [head, body = "", signature] = String(answer["id_token"]).split(".");
  const claims: unknown = JSON.parse(Buffer.from(body, "base64url").toString());
  const lie = Buffer.from(JSON.stringify({ ...(claims as object), ...change }));
  return { ...answer, id_token: [head, lie.toString("base64url"), signature].join(".") };
};

describe("an answer that is not the one to our question", () => {
  test.each([
    { what: "another state", onWayBack: changed("state", "forged") },
    { what: "no state", onWayBack: without("state") },
    { what: "another issuer", onWayBack: changed("iss", "https://elsewhere.example") },
    { what: "no issuer, where one is promised", onWayBack: without("iss") },
  ])("is refused: $what", async ({ onWayBack }) => {
    const { access, browser, provider, ends } = await counter();
    Object.assign(browser, { onWayBack });
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
    // The code was not even shown to the provider.
    expect(provider.asked("POST /oauth/token")).toBe(0);
    expect((await access.signIn.state()).state).toBe("needed");
    expect((await ends[0])?.text).toContain("did not work");
  });

  test("is refused: another nonce, rightly signed", async () => {
    const { provider, fetch, openBrowser } = await counter();
    const station = stationAccess({
      fetch,
      signIn: operatorsAt(provider.issuer),
      openBrowser: (url) => openBrowser(changed("nonce", "a-nonce-of-somebody-else")(url)),
    });
    expect(await station.access.signIn.start()).toEqual(refused("not-genuine"));
    expect(await station.access.signIn.operator()).toBeNull();
  });

  test.each([
    { what: "issuer", change: { iss: "https://elsewhere.example" } },
    { what: "audience", change: { aud: "another-client" } },
    { what: "expiry", change: { exp: 1_000_000_000 } },
    { what: "subject, against the signature", change: { sub: "lim" } },
  ])("is refused: an id_token with another $what", async ({ change }) => {
    const { access } = await counter({ tokenAnswer: altered(change) });
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
    expect((await access.tokens.current()).token).toBeNull();
  });

  test("is refused: no id_token where one was asked for", async () => {
    const { access } = await counter({
      tokenAnswer: ({ id_token: _dropped, ...others }) => others,
    });
    expect(await access.signIn.start()).toEqual(refused("bad-answer"));
  });

  test("is refused: a discovered issuer that is not the one of the settings", async () => {
    const { access, provider, at } = await counter();
    const signIn = operatorsAt(provider.issuer.replace("127.0.0.1", "localhost"));
    at.settings = { ...at.settings, signIn: { ...at.settings.signIn, ...signIn } };
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
  });

  test.each(["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"])(
    "is refused, or done without: a discovered %s that is not https",
    async (name) => {
      const { provider, fetch, openBrowser, urls } = await counter({ namesInIdToken: false });
      const asked: string[] = [];
      const lying: StationFetch = async (url, init) => {
        asked.push(url);
        const answer = await fetch(url, init);
        if (!url.includes(".well-known")) return answer;
        const lie = { ...((await answer.json()) as object), [name]: "http://elsewhere.example/x" };
        return Response.json(lie);
      };
      const signIn = operatorsAt(provider.issuer);
      const browser = async (url: string) => {
        if (!url.startsWith("https://")) throw new Error("Only web pages over https are opened.");
        await openBrowser(url);
      };
      const { access } = stationAccess({ fetch: lying, signIn, openBrowser: browser });
      await access.signIn.start();
      expect(asked.filter((url) => url.includes("elsewhere"))).toEqual([]);
      expect(urls.filter(({ hostname }) => hostname === "elsewhere.example")).toEqual([]);
    },
  );
});
