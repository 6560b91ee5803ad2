import { createServer } from "node:http";
import busboy from "busboy";
import { listen } from "./listen.ts";

/** A part as a parser of another make read it. */
interface ReceivedPart {
  name: string;
  fileName: string | null;
  contentType: string;
  bytes: Buffer;
}

/** A server whose multipart parser is busboy; it answers 200 with an empty body. */
export async function startBusboyReceiver() {
  const received: ReceivedPart[] = [];
  const server = createServer((request, response) => {
    const parser = busboy({ headers: request.headers, limits: { fileSize: 64_000_000 } });
    parser.on("field", (name, value, { mimeType }) =>
      received.push({ name, fileName: null, contentType: mimeType, bytes: Buffer.from(value) }),
    );
    parser.on("file", (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () =>
        received.push({
          name,
          fileName: filename ?? null,
          contentType: mimeType,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    parser.on("error", () => response.writeHead(400).end());
    parser.on("close", () => response.writeHead(200).end());
    request.pipe(parser);
  });
  const port = await listen(server);
  return {
    baseAddress: `http://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
