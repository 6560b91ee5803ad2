import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { Provider, type Configuration } from "oidc-provider";
import { clockApart } from "./clock-apart.ts";
import { listen } from "./listen.ts";
import type { Identity } from "./test-authority.ts";

/** What a test's provider is like. */
export interface ProviderOptions {
  /** With TLS; without, plain http. */
  identity?: Identity;
  accessTokenSeconds?: number;
  /** Whether each refresh token is good for one use. */
  rotates?: boolean;
  /** Its clock, in milliseconds ahead of this PC's. */
  clockAhead?: number;
  /** Whether it offers RFC 7009. */
  revokes?: boolean;
  /** Under which name below `/.well-known/` it publishes its addresses. */
  publishes?: "openid-configuration" | "oauth-authorization-server" | "nothing";
  /** Whether the id_token carries names, or only userinfo does. */
  namesInIdToken?: boolean;
  /** What it says at the token endpoint, when it is to lie or to take its time. */
  tokenAnswer?: (answer: Record<string, unknown>) => unknown;
}

/** Who may use it. */
const operatorClient = "branchscan";
export const bodyClient = { id: "station-body", secret: "body secret/with+odd%signs" };
export const basicClient = { id: "station-basic", secret: "basic secret/with+odd%signs" };

const wellKnown = "openid-configuration";
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const signingKey = { ...keys.privateKey.export({ format: "jwk" }), kid: "test", use: "sig" };

/** A real OpenID provider (oidc-provider) on this PC; anybody may sign in with any name and password. */
export async function startOpenIdProvider(options: ProviderOptions = {}) {
  const { identity, clockAhead = 0 } = options;
  const clock = clockApart(clockAhead);
  const requests: string[] = [];
  let handle: RequestListener | null = null;
  let outage: RequestListener | null = null;
  const listener: RequestListener = (request, response) =>
    clock.run(() => {
      requests.push(`${request.method} ${request.url?.split("?")[0]}`);
      if (clockAhead !== 0) response.setHeader("Date", new Date(Date.now()).toUTCString());
      (outage ?? handle)?.(request, response);
    });
  const server = identity ? createHttpsServer(identity, listener) : createHttpServer(listener);
  const port = await listen(server);
  const issuer = `${identity ? "https" : "http"}://127.0.0.1:${port}`;
  const provider = clock.run(() => new Provider(issuer, configuration(options)));
  provider.use(async (context, next) => {
    const { publishes = wellKnown } = options;
    const [, name] = /^\/\.well-known\/(.+)$/.exec(context.path) ?? [];
    if (name === publishes) context.path = `/.well-known/${wellKnown}`;
    if (name === undefined || name === publishes) await next();
    const { tokenAnswer } = options;
    if (tokenAnswer && context.path === "/oauth/token" && context.status === 200)
      context.body = await tokenAnswer(context.body as Record<string, unknown>);
  });
  handle = provider.callback();
  return {
    issuer,
    port,
    provider,
    /** `POST /oauth/token` and so on, in their order. */
    requests,
    asked: (address: string) => requests.filter((one) => one === address).length,
    /** Answers everything like this from now on; `null`: as itself again. */
    breakDown(how: RequestListener | null) {
      outage = how;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      clock.end();
    },
  };
}

function configuration(options: ProviderOptions): Configuration {
  const { accessTokenSeconds = 3600, rotates = true, revokes = true } = options;
  const station = { grant_types: ["client_credentials"], redirect_uris: [], response_types: [] };
  return {
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    routes: { token: "/oauth/token" },
    scopes: ["openid", "offline_access", "documents"],
    claims: { profile: ["name", "preferred_username"], email: ["email"] },
    conformIdTokenClaims: options.namesInIdToken === false,
    clients: [
      {
        client_id: operatorClient,
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/callback"],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
      {
        ...station,
        client_id: bodyClient.id,
        client_secret: bodyClient.secret,
        token_endpoint_auth_method: "client_secret_post",
      },
      {
        ...station,
        client_id: basicClient.id,
        client_secret: basicClient.secret,
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: true },
      revocation: { enabled: revokes },
      userinfo: { enabled: true },
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} of the counter`, preferred_username: id }),
    }),
    issueRefreshToken: async () => true,
    rotateRefreshToken: rotates,
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
  };
}
