import { openCodeReader, type CodeReader } from "./codes/code-reader.ts";
import { shippedReader } from "./codes/shipped-files.ts";
import { openNetwork, type Network } from "./find/learned/network.ts";
import { shippedFiles } from "./find/learned/shipped-files.ts";
import { createHandlers } from "./handlers.ts";
import { openReader, type Reader } from "./mrz/reader.ts";
import { shippedMrzReader } from "./mrz/shipped-files.ts";
import { serve } from "./serve.ts";

let network: Promise<Network> | undefined;
let codeReader: Promise<CodeReader> | undefined;
let mrzReader: Promise<Reader> | undefined;

serve(
  {
    listen: (hear) => addEventListener("message", ({ data }) => hear(data)),
    reply: (answer, transfer) => postMessage(answer, { transfer }),
  },
  createHandlers({
    network: () => (network ??= shippedFiles().then(openNetwork)),
    codeReader: () => (codeReader ??= shippedReader().then(openCodeReader)),
    mrzReader: () => (mrzReader ??= shippedMrzReader().then(openReader)),
  }),
);
