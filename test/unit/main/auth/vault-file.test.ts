import { expect, test, vi } from "vitest";
import { patiently } from "../../../../main/auth/vault-file.ts";

const failing = (code: string) => Object.assign(new Error(code), { code });

test.each(["EBUSY", "EPERM", "EACCES"])(
  "a file that is held for a moment (%s) is tried again",
  async (code) => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(failing(code))
      .mockRejectedValueOnce(failing(code))
      .mockResolvedValue("read");
    expect(await patiently(work)).toBe("read");
  },
);

test("one that stays held is an error in the end", async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValue(failing("EBUSY"));
  await expect(patiently(work)).rejects.toThrow("EBUSY");
  expect(work).toHaveBeenCalledTimes(4);
});

test.each(["EIO", "ENOSPC", "ENOENT"])(
  "what no waiting mends (%s) is one at once",
  async (code) => {
    const work = vi.fn<() => Promise<string>>().mockRejectedValue(failing(code));
    await expect(patiently(work)).rejects.toThrow(code);
    expect(work).toHaveBeenCalledOnce();
  },
);
