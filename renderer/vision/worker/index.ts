import { openCodeReader, type CodeReader } from "./codes/code-reader.ts";
import { openNetwork, type Network } from "./find/learned/network.ts";
import { createHandlers } from "./handlers.ts";
import { openReader, type Reader } from "./mrz/reader.ts";
import { serve } from "./serve.ts";
import { shippedCodeReader, shippedFinder, shippedMrzReader } from "./shipped-files.ts";

let network: Promise<Network> | undefined;
let codeReader: Promise<CodeReader> | undefined;
let mrzReader: Promise<Reader> | undefined;

serve(
  {
    listen: (hear) => addEventListener("message", ({ data }) => hear(data)),
    reply: (answer, transfer) => postMessage(answer, { transfer }),
  },
  createHandlers({
    network: () => (network ??= shippedFinder().then(openNetwork)),
    codeReader: () => (codeReader ??= shippedCodeReader().then(openCodeReader)),
    mrzReader: () => (mrzReader ??= shippedMrzReader().then(openReader)),
  }),
);
