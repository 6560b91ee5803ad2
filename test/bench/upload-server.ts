import { createServer } from "node:http";
import { listen } from "../servers/listen.ts";

/** Takes any request and forgets it; in a process of its own, so that its work counts against neither side. */
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => response.end());
});
process.send?.(await listen(server));
