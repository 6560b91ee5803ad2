import { z } from "zod";

/** An access token as an administrator pastes it: visible ASCII without blanks (RFC 6750 §2.1). */
export const BearerToken = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9\-._~+/]{8,8192}=*$/, "This does not look like an access token.");

/** A secret that is typed or pasted and fits on one line: a client secret, a proxy's password. */
const OneLine = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^[^\p{C}]+$/u, "One line, without control characters.");

/** What the window may hand over to be kept; nothing of it ever comes back. */
export const Secret = z.discriminatedUnion("name", [
  z.object({ name: z.literal("access-token"), value: BearerToken }),
  z.object({ name: z.literal("client-secret"), value: OneLine }),
  z.object({ name: z.literal("proxy-password"), value: OneLine }),
]);
export type Secret = z.infer<typeof Secret>;

export const SecretName = z.enum(["access-token", "client-secret", "proxy-password"]);
export type SecretName = z.infer<typeof SecretName>;

/** Whether a secret is kept, and where, or that the one that is kept is for another server. */
export const SecretState = z.enum(["none", "key-store", "memory", "other-server"]);
export type SecretState = z.infer<typeof SecretState>;

/** What came of handing over a secret. */
export const SecretStored = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stored"), where: z.enum(["key-store", "memory"]) }),
  /** The passcode has not been given, the settings name nobody whom it could be for, or the mode has no use for it. */
  z.object({ kind: z.literal("refused") }),
]);
export type SecretStored = z.infer<typeof SecretStored>;

/** The client certificate that the station shows to servers that ask for one. */
export const CertificateState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({
    kind: z.literal("kept"),
    where: z.enum(["key-store", "memory"]),
    /** Whose it is, as it says itself. */
    subject: z.string().max(300),
    /** Epoch milliseconds. */
    expiresAt: z.number(),
  }),
]);
export type CertificateState = z.infer<typeof CertificateState>;

/** What came of choosing a client certificate in the system's file dialog. */
export const CertificateChosen = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept"), certificate: CertificateState }),
  z.object({ kind: z.literal("cancelled") }),
  z.object({
    kind: z.literal("refused"),
    reason: z.enum(["not-a-certificate", "wrong-passphrase", "no-key", "expired", "locked"]),
  }),
]);
export type CertificateChosen = z.infer<typeof CertificateChosen>;
