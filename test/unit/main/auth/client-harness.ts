import type { Secret } from "../../../../preload/contract/secrets.ts";
import { bodyClient } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { startScriptedServer, answerText } from "../../../servers/scripted-server.ts";
import { clientAt, providerOverTls, stationAccess } from "./harness.ts";

/** A client's secret as the window hands it over. */
export const clientSecret = (value: string): Secret => ({ name: "client-secret", value });

/** A station that signs in as itself at a real provider, with its secret typed in. */
export async function branch(options: Parameters<typeof providerOverTls>[0] = {}) {
  const { provider, fetch } = await providerOverTls(options);
  const signIn = clientAt(provider.issuer, { clientId: bodyClient.id });
  const station = stationAccess({ fetch, signIn });
  await station.access.secrets.store(clientSecret(bodyClient.secret));
  return { provider, fetch, ...station };
}

/** A token server of the test's own, and a station that asks it. */
export async function answering(
  answer: (count: number) => string,
  form: "oauth" | "artemis" = "oauth",
) {
  let count = 0;
  const server = await opened(
    startScriptedServer(async (connection) => {
      await connection.readRequest();
      count += 1;
      await connection.send(answer(count));
      connection.end();
    }),
  );
  const { baseAddress } = server;
  const signIn = clientAt("", { form, clientId: "station" });
  const station = stationAccess({ baseAddress, signIn });
  await station.access.secrets.store(clientSecret("a secret of the test"));
  return { ...station, asked: () => count };
}

/** Headers of an answer in JSON. */
export const json = { "Content-Type": "application/json" };
/** An answer that hands out these. */
export const handedOut = (fields: object) =>
  answerText(200, JSON.stringify({ token_type: "Bearer", ...fields }), json);
