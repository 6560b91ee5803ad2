import { createHandlers } from "./handlers.ts";
import { serve } from "./serve.ts";

serve(
  {
    listen: (hear) => addEventListener("message", ({ data }) => hear(data)),
    reply: (answer, transfer) => postMessage(answer, { transfer }),
  },
  createHandlers(),
);
