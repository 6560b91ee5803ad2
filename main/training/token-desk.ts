import { randomBytes, timingSafeEqual } from "node:crypto";
import { refuse, type Refusal } from "./refusal.ts";

const lifetimeSeconds = 3600;

/** A request for a token, with its whole body. */
export interface TokenRequest {
  contentType: string | undefined;
  authorization: string | undefined;
  body: string;
}

export interface GrantedToken {
  kind: "granted";
  /** JSON text. */
  answer: string;
}

/** Credentials of a client that may ask for tokens. */
export interface TrainingClient {
  id: string;
  secret: string;
}

/** Hands out access tokens that live an hour, directly and at both of Artemis's token addresses. */
export function createTokenDesk(now: () => number) {
  const expiries = new Map<string, number>();
  const client: TrainingClient = {
    id: "training-station",
    secret: randomBytes(24).toString("hex"),
  };

  function issue(): string {
    const token = randomBytes(32).toString("base64url");
    expiries.set(token, now() + lifetimeSeconds * 1000);
    return token;
  }

  function grant(expiresIn: number | string): GrantedToken {
    const answer = { access_token: issue(), token_type: "Bearer", expires_in: expiresIn };
    return { kind: "granted", answer: JSON.stringify(answer) };
  }

  const isClient = (id: unknown, secret: unknown) =>
    id === client.id && typeof secret === "string" && isSame(secret, client.secret);

  return {
    client,
    issue,
    isValid: (token: string) => (expiries.get(token) ?? 0) > now(),
    /** `POST /oauth/token` (RFC 6749 §4.4); the client names itself in the body or by Basic, not by both. */
    grantByForm({ contentType, authorization, body }: TokenRequest): GrantedToken | Refusal {
      if (!/^application\/x-www-form-urlencoded(?:;|$)/.test(contentType ?? ""))
        return refuse(400, "invalid_request");
      const form = new URLSearchParams(body);
      if (form.get("grant_type") !== "client_credentials")
        return refuse(400, "unsupported_grant_type");
      if (authorization === undefined)
        return isClient(form.get("client_id"), form.get("client_secret"))
          ? grant(lifetimeSeconds)
          : refuse(401, "invalid_client");
      if (form.has("client_secret")) return refuse(400, "invalid_request");
      return isClient(...basicCredentials(authorization))
        ? grant(lifetimeSeconds)
        : refuse(401, "invalid_client", { "WWW-Authenticate": 'Basic realm="training"' });
    },
    /** `POST /api/authentication/token`, which writes `expires_in` as a string, as the vendor's does. */
    grantByJson({ contentType, body }: TokenRequest): GrantedToken | Refusal {
      if (!/^application\/json(?:;|$)/.test(contentType ?? ""))
        return refuse(415, "The body must be application/json.");
      const { clientId, clientSecret } = readObject(body);
      return isClient(clientId, clientSecret)
        ? grant(String(lifetimeSeconds))
        : refuse(401, "invalid_client");
    },
  };
}

/** Id and secret are form-encoded within Basic (RFC 6749 §2.3.1). */
function basicCredentials(authorization: string): [string, string] {
  const encoded = /^Basic ([\w+/]+=*)$/.exec(authorization)?.[1] ?? "";
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString().split(":");
  const decoded = new URLSearchParams(`id=${id}&secret=${secret}`);
  return [decoded.get("id") ?? "", decoded.get("secret") ?? ""];
}

function isSame(given: string, expected: string): boolean {
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, Buffer.from(expected));
}

function readObject(text: string): { clientId?: unknown; clientSecret?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
