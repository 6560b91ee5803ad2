import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { listen } from "../servers/listen.ts";
import { createTestAuthority } from "../servers/test-authority.ts";

/** Takes any request and forgets it, plain and behind TLS; in a process of its own, so that its work counts against neither side. */
const takeAll: RequestListener = (request, response) => {
  request.resume();
  request.on("end", () => response.end());
};
const authority = await createTestAuthority();
process.send?.({
  plain: await listen(createServer(takeAll)),
  tls: await listen(createTlsServer(await authority.issue(), takeAll)),
  certificate: authority.certificate,
});
