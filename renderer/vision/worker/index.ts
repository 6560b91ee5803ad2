import { openNetwork, type Network } from "./find/learned/network.ts";
import { shippedFiles } from "./find/learned/shipped-files.ts";
import { createHandlers } from "./handlers.ts";
import { serve } from "./serve.ts";

let opened: Promise<Network> | undefined;

serve(
  {
    listen: (hear) => addEventListener("message", ({ data }) => hear(data)),
    reply: (answer, transfer) => postMessage(answer, { transfer }),
  },
  createHandlers(() => (opened ??= shippedFiles().then(openNetwork))),
);
