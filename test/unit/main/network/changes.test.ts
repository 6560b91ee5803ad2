import { rm, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { startBankProxy } from "../../../servers/bank-proxy.ts";
import { opened } from "../../../servers/opened.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import { authority, identity, nobody, opening, server } from "./opening.ts";

describe("the way out follows the settings as they change", () => {
  it("to another proxy, to another password, and to none", async () => {
    const user = { name: "u", password: "second" };
    const first = await opened(startBankProxy());
    const second = await opened(startBankProxy({ user }));
    let password = "first";
    const { now, fetched } = await opening(
      { proxy: "manual", proxyAddress: first.address, proxyUser: "u" },
      { proxyPassword: async () => password },
    );
    const origin = await server();
    expect(await fetched(origin)).toBe(nobody);
    now.proxyAddress = second.address;
    expect(await fetched(origin)).toContain("did not take");
    password = "second";
    expect(await fetched(origin)).toBe(nobody);
    now.proxy = "none";
    expect(await fetched(origin)).toContain("ENOTFOUND");
    expect([first.asked.length, second.asked.length]).toEqual([1, 2]);
  });

  it("to another authority in the same file, and to nothing at all when the file is gone or garbled", async () => {
    const other = await createTestAuthority();
    const proxy = await opened(startBankProxy());
    const { now, fetched } = await opening({ proxy: "manual", proxyAddress: proxy.address });
    const origin = await server();
    const file = now.extraAuthorityFile;
    expect(await fetched(origin)).toBe(nobody);
    await writeFile(file, `${other.certificate}\n# another one\n`);
    expect(await fetched(origin)).toContain("SIGNATURE");
    await writeFile(file, `Two of them:\n${identity.cert}\n${authority.certificate}`);
    expect(await fetched(origin)).toBe(nobody);
    await writeFile(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    expect(await fetched(origin)).toContain("holds a damaged certificate");
    await writeFile(file, authority.certificate.slice(0, -10));
    expect(await fetched(origin)).toContain("holds no certificates");
    await writeFile(file, "x".repeat(1_000_001));
    expect(await fetched(origin)).toContain("is larger than 1 MB");
    await rm(file);
    expect(await fetched(origin)).toContain("cannot be read (ENOENT)");
    now.extraAuthorityFile = "/";
    expect(await fetched(origin)).toContain("is no file");
  });

  it("to another client certificate, which the proxy never sees", async () => {
    const mine = await authority.issue({ name: "counter-1" });
    const proxy = await opened(startBankProxy());
    let shown: { cert: string; key: string } | null = null;
    const { fetched } = await opening(
      { proxy: "manual", proxyAddress: proxy.address },
      { clientCertificate: async () => shown },
    );
    const origin = await server();
    expect(await fetched(origin)).toBe(nobody);
    shown = mine;
    expect(await fetched(origin)).toBe('"counter-1"');
    shown = { ...mine, key: "garbled" };
    expect(await fetched(origin)).toBe("The client certificate that is kept cannot be used.");
  });
});
