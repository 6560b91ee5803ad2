/** What a scripted browser works with; any `fetch` will do. */
interface Script {
  fetch: (
    url: string,
    init: {
      method?: string;
      redirect: "manual";
      headers: Record<string, string>;
      body?: string;
    },
  ) => Promise<{
    status: number;
    headers: { get(name: string): string | null; getSetCookie(): string[] };
    text(): Promise<string>;
  }>;
  /** Name to sign in with. */
  login: string;
  /** Whether the person agrees, or turns back at the login. */
  agrees?: boolean;
  /** Cookies of earlier visits; those of this one are added. */
  cookies?: Map<string, string>;
  /** What becomes of the address that leads back to the station. */
  onWayBack?: (url: string) => string;
}

const mostSteps = 20;

/**
 * A browser that walks through oidc-provider's development forms: follows redirects, keeps cookies, signs in,
 * agrees, and comes back to the station. Gives the page at the end.
 */
export async function signInByForms(url: string, script: Script) {
  const { cookies = new Map<string, string>(), onWayBack = (back) => back } = script;
  let next: { url: string; form?: Record<string, string> } = { url };
  for (let step = 0; step < mostSteps; step += 1) {
    const isBack = new URL(next.url).pathname === "/callback";
    const answer = await script.fetch(isBack ? onWayBack(next.url) : next.url, {
      redirect: "manual",
      headers: {
        cookie: isBack ? "" : [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(next.form && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(next.form && { method: "POST", body: new URLSearchParams(next.form).toString() }),
    });
    keep(cookies, answer.headers.getSetCookie());
    const text = await answer.text();
    if (isBack) return { status: answer.status, headers: answer.headers, text };
    const location = answer.headers.get("location");
    next = location ? { url: new URL(location, next.url).href } : fillIn(text, next.url, script);
  }
  throw new Error("The browser goes round in circles.");
}

function keep(cookies: Map<string, string>, set: string[]): void {
  for (const line of set) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") cookies.delete(name);
    else cookies.set(name, value);
  }
}

function fillIn(page: string, url: string, { login, agrees = true }: Script) {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  const hidden = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const given = Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value]));
  if (action === undefined || Object.keys(given).length === 0)
    throw new Error(`The browser finds no form: ${page.slice(0, 2000)}`);
  const target = new URL(action.replaceAll("&amp;", "&"), url).href;
  if (!agrees) return { url: `${target}/abort` };
  return { url: target, form: { ...given, login, password: "any" } };
}
