import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startScriptedServer, answerText } from "./scripted-server.ts";

const run = promisify(execFile);

/** The raw request that curl makes of this form: `-F` arguments, run in a folder that holds the files. */
export async function requestByCurl(folder: string, form: readonly string[]) {
  const captured = Promise.withResolvers<{ head: string; body: Buffer }>();
  const server = await startScriptedServer(async (connection) => {
    captured.resolve(await connection.readRequest());
    await connection.send(answerText(200));
    connection.end();
  });
  const fields = form.flatMap((field) => ["-F", field]);
  const address = `${server.baseAddress}/`;
  try {
    await run("curl", ["-s", "-X", "PUT", "-H", "Expect:", ...fields, address], {
      cwd: folder,
    });
    return await captured.promise;
  } finally {
    await server.close();
  }
}
