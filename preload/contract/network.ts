import { z } from "zod";

/** A proxy as it is written: `http://proxy.bank.example:8080`; no user in it, since that would be shown. */
const ProxyAddress = z
  .string()
  .trim()
  .max(300)
  .regex(
    /^https?:\/\/[^/?#@\s\\]+\/?$/i,
    "Write it as http://proxy.example:8080, without a user name.",
  )
  .pipe(z.url("This is not a web address."));

/** How the station reaches its servers. */
export const NetworkSettings = z.object({
  /** `system`: as the operating system says, a configuration script (PAC) included. */
  proxy: z.enum(["system", "none", "manual"]),
  /** For `manual`. */
  proxyAddress: z.union([z.literal(""), ProxyAddress]),
  /** Who the station is to the proxy; its password lies in the vault. Empty where the proxy asks for none. */
  proxyUser: z.string().max(200),
  /** Path of a PEM file with a further authority to trust; empty for none. */
  extraAuthorityFile: z.string().trim().max(1000),
});
export type NetworkSettings = z.infer<typeof NetworkSettings>;
