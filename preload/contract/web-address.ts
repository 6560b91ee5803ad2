import { z } from "zod";

const secureOrLoopback =
  /^(?:https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?)(?:\/[^?#\s]*)?$/i;

// A backslash reads as a slash, and what cannot be seen makes two hosts look alike.
const misleading = /[\\\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** Base address of Artemis: https, or http on this PC only; no user, query or fragment in it. */
export const BaseAddress = z
  .string()
  .trim()
  .max(300)
  .pipe(z.url("This is not a web address."))
  .refine(
    (text) => secureOrLoopback.test(text),
    "The address must begin with https:// and hold no user name or query.",
  )
  .refine(
    (text) => !misleading.test(text),
    "The address may hold no backslash and no invisible characters.",
  );

/** The same, or empty where there is none. */
export const OptionalAddress = z.union([z.literal(""), BaseAddress]);
