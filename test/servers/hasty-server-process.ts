import { answerText, startScriptedServer } from "./scripted-server.ts";

const server = await startScriptedServer(async (connection) => {
  await connection.readHead();
  await connection.send(answerText(413, "No.", { Connection: "close" }));
  connection.destroy();
});
process.send?.(server.baseAddress);
