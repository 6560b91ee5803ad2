import { z } from "zod";
import { events, requests } from "../../preload/contract/contract.ts";
import type { ReplyCheck } from "./bridge.ts";

// The CSP forbids eval, which zod would otherwise try.
z.config({ jitless: true });

/** Parses every reply and event by its schema and throws on the first that does not fit: for development and tests. */
export const checkReplies: ReplyCheck = {
  reply: (name, value) => void requests[name].output.parse(value),
  event: (name, data) => void events[name].parse(data),
};
