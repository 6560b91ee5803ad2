import { onTestFinished } from "vitest";

/** Waits for a test's server to start, and closes it when that test is over. */
export async function opened<Server extends { close(): unknown }>(
  starting: Promise<Server>,
): Promise<Server> {
  const server = await starting;
  onTestFinished(async () => {
    await server.close();
  });
  return server;
}
