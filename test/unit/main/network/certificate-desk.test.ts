import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import {
  createCertificateDesk,
  type CertificateKeeper,
} from "../../../../main/network/certificate-desk.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { hasProgram } from "../../../servers/programs.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

const hasOpenssl = hasProgram("openssl", "version");
const authority = await createTestAuthority();
const mine = await authority.issue({ name: "counter-1" });
const others = await authority.issue({ name: "counter-2" });
const old = await authority.issue({ expired: true });

function desk(file: string | null, now = Date.now()) {
  let kept: string | null = null;
  const keeper: CertificateKeeper = {
    read: async () => kept,
    store: async (_name, secret) => {
      kept = secret;
      return "memory";
    },
    remove: async () => {
      kept = null;
    },
    where: async () => (kept === null ? "none" : "memory"),
  };
  const made = createCertificateDesk({ keeper, chooseFile: async () => file, now: () => now });
  return { ...made, keeper, kept: () => kept };
}

const sealed = (pem: string, passphrase: string) =>
  execFileSync("openssl", ["pkcs8", "-topk8", "-passout", `pass:${passphrase}`], {
    input: pem,
  }).toString();

async function pfx(...options: string[]): Promise<string> {
  const cert = await fileOf(mine.cert);
  const key = await fileOf(mine.key);
  const given = options.includes("-nokeys") ? [] : ["-inkey", key];
  const asked = ["pkcs12", "-export", "-in", cert, "-passout", "pass:öpen"];
  const made = execFileSync("openssl", [...asked, ...given, ...options]);
  return fileOf(made);
}

describe("a client certificate in PEM", () => {
  it("is kept with whose it is and until when, and comes back to be shown", async () => {
    const { choose, state, options } = desk(await fileOf(`${mine.key}\n${mine.cert}`));
    expect(await state()).toEqual({ kind: "none" });
    const chosen = await choose("");
    expect(chosen).toMatchObject({
      kind: "kept",
      certificate: { kind: "kept", where: "memory", subject: "CN=counter-1" },
    });
    expect(chosen).toMatchObject({ certificate: await state() });
    const shown = await options();
    expect(() => createSecureContext({ ...shown })).not.toThrow();
    expect(JSON.stringify(chosen)).not.toContain("PRIVATE KEY");
  });

  it("begins with the one that the key is for, whatever the order in the file", async () => {
    const { choose, options } = desk(
      await fileOf(`${authority.certificate}\n${mine.cert}\n${mine.key}`),
    );
    expect(await choose("")).toMatchObject({ certificate: { subject: "CN=counter-1" } });
    expect((await options())?.cert?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  it.skipIf(!hasOpenssl)(
    "has its key opened by the passphrase, which is then not kept (skipped without openssl)",
    async () => {
      const file = await fileOf(`${mine.cert}\n${sealed(mine.key, "open")}`);
      const { choose, kept, options } = desk(file);
      expect(await choose("shut")).toEqual({ kind: "refused", reason: "wrong-passphrase" });
      expect(await choose("")).toEqual({ kind: "refused", reason: "wrong-passphrase" });
      expect(await choose("open")).toMatchObject({ kind: "kept" });
      expect(kept()).not.toContain("open");
      expect(await options()).not.toHaveProperty("passphrase");
    },
  );
});

describe.skipIf(!hasOpenssl)("a client certificate in PFX", () => {
  it("is kept with whose it is and until when, and comes back to be shown", async () => {
    const { choose, options, state } = desk(await pfx());
    expect(await choose("öpen")).toMatchObject({ certificate: { subject: "CN=counter-1" } });
    const shown = await options();
    expect(() => createSecureContext({ ...shown })).not.toThrow();
    expect(await state()).toMatchObject({ kind: "kept" });
  });

  it("needs its passphrase and its key", async () => {
    expect(await desk(await pfx()).choose("shut")).toEqual({
      kind: "refused",
      reason: "wrong-passphrase",
    });
    expect(await desk(await pfx("-nokeys")).choose("öpen")).toEqual({
      kind: "refused",
      reason: "no-key",
    });
  });
});

describe("a file that is no client certificate", () => {
  it.for([
    ["an empty file", "", "not-a-certificate"],
    ["a text", "Dear customer", "not-a-certificate"],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "not-a-certificate"],
    ["a broken PFX", Buffer.from([0x30, 0x82, 0x10, 0x00, 2, 1, 3]), "not-a-certificate"],
    ["a certificate alone", mine.cert, "no-key"],
    ["another one's key", `${mine.cert}\n${others.key}`, "no-key"],
    ["a key alone", mine.key, "not-a-certificate"],
    ["a damaged certificate", mine.cert.replace(/MII/, "AAA") + mine.key, "not-a-certificate"],
    ["a damaged key", mine.cert + mine.key.replace(/MI/, "AA"), "not-a-certificate"],
    ["one that has expired", `${old.cert}\n${old.key}`, "expired"],
    ["something very large", "x".repeat(1_000_001), "not-a-certificate"],
  ] as const)("is refused: %s", async ([, content, reason]) => {
    const { choose, keeper, state } = desk(await fileOf(content));
    await keeper.store("client-certificate", '{"subject":"CN=a","expiresAt":1,"cert":"c"}');
    expect(await choose("open")).toEqual({ kind: "refused", reason });
    expect(await state()).toMatchObject({ kind: "kept", subject: "CN=a" });
  });

  it("is refused when it cannot be read, and nothing happens when none is chosen", async () => {
    expect(await desk("/nowhere/at/all").choose("")).toMatchObject({ kind: "refused" });
    expect(await desk("/").choose("")).toMatchObject({ kind: "refused" });
    expect(await desk(null).choose("")).toEqual({ kind: "cancelled" });
  });
});

describe("what is kept", () => {
  it("is forgotten on request", async () => {
    const { choose, remove, state, options } = desk(await fileOf(`${mine.key}\n${mine.cert}`));
    await choose("");
    await remove();
    expect(await state()).toEqual({ kind: "none" });
    expect(await options()).toBeNull();
  });

  it.for(["", "no JSON", "{}", '{"subject":1}'])(
    "counts as none when it reads %j",
    async (text) => {
      const { keeper, state, options } = desk(null);
      await keeper.store("client-certificate", text);
      expect(await state()).toEqual({ kind: "none" });
      expect(await options()).toBeNull();
    },
  );

  it("is the same file on the disk as before", async () => {
    const file = await fileOf(`${mine.key}\n${mine.cert}`);
    await desk(file).choose("");
    expect(await readFile(file, "utf8")).toBe(`${mine.key}\n${mine.cert}`);
  });
});
