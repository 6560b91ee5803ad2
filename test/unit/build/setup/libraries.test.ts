import { describe, expect, it } from "vitest";
import { packagesFor, parseMissing } from "../../../../build/setup/libraries.mjs";

const output = `
	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1)
	libgtk-3.so.0 => not found
	libcups.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2)
`;

describe("the libraries that Electron misses", () => {
  it("are those that ldd does not find", () => {
    expect(parseMissing(output)).toEqual(["libgtk-3.so.0", "libcups.so.2"]);
  });

  it("come with a short list of packages", () => {
    expect(packagesFor(["libgtk-3.so.0", "libcups.so.2"])).toEqual([
      "libgtk-3-0",
      "libnss3",
      "libasound2",
      "libgbm1",
      "libcups2",
    ]);
  });

  it("need no package when there are none", () => {
    expect(packagesFor([])).toEqual([]);
  });
});
