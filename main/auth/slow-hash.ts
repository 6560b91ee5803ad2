import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { z } from "zod";

// RFC 7914; the cost that OWASP's password storage page asks for: 128 MiB and a good part of a second.
const cost = { N: 2 ** 17, r: 8, p: 1 };
const saltLength = 16;
const hashLength = 32;

// `scrypt$131072$8$1$<salt>$<hash>`. What costs more than this was not written here, and could stop the station.
const Written = z
  .string()
  .max(300)
  .regex(/^scrypt\$\d{1,7}\$\d{1,2}\$\d{1,2}\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/)
  .transform((text) => {
    const [, N = "", r = "", p = "", salt = "", hash = ""] = text.split("$");
    return {
      options: { N: Number(N), r: Number(r), p: Number(p) },
      salt: Buffer.from(salt, "base64"),
      hash: Buffer.from(hash, "base64"),
    };
  })
  .refine(
    ({ options: { N, r, p } }) => (N & (N - 1)) === 0 && N > 1 && r * p > 0 && N * r * p <= 2 ** 22,
  );

/** A PIN's or passcode's slow hash (scrypt, salt of its own), as text that names its own cost. */
export async function slowHash(secret: string): Promise<string> {
  const salt = randomBytes(saltLength);
  const hash = await derive(secret, salt, cost);
  const { N, r, p } = cost;
  return ["scrypt", N, r, p, salt.toString("base64"), hash.toString("base64")].join("$");
}

/** Whether this is the secret behind a hash of `slowHash`, compared in constant time; never for a text that is none. */
export async function fitsSlowHash(secret: string, hash: string): Promise<boolean> {
  const written = Written.safeParse(hash);
  if (!written.success) return false;
  const { salt, hash: wanted, options } = written.data;
  return timingSafeEqual(await derive(secret, salt, options), wanted);
}

function derive(secret: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const maxmem = 256 * (options.N ?? 0) * (options.r ?? 0);
  return new Promise((resolve, reject) => {
    // The same letters however a keyboard put them together (Unicode NFC).
    scrypt(secret.normalize("NFC"), salt, hashLength, { ...options, maxmem }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
