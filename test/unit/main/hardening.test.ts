import type { CommandLine } from "electron";
import { expect, test } from "vitest";
import { hardenCommandLine } from "../../../main/hardening.ts";

function switchesAfter(origin: string, isClosed: boolean): string[] {
  const switches = new Set(["remote-debugging-port", "remote-debugging-pipe", "lang"]);
  const commandLine: Pick<CommandLine, "appendSwitch" | "removeSwitch"> = {
    appendSwitch: (name, value) => void switches.add(`${name}=${value}`),
    removeSwitch: (name) => void switches.delete(name),
  };
  hardenCommandLine(commandLine, { origin, isClosed });
  return [...switches];
}

test("no name can be looked up for the window, except by a developer's server", () => {
  const noNames = "host-resolver-rules=MAP * ~NOTFOUND";
  expect(switchesAfter("app://branchscan", false)).toContain(noNames);
  expect(switchesAfter("http://localhost:5173", false)).not.toContain(noNames);
});

test("a closed station lets nobody drive its window, any other does", () => {
  expect(switchesAfter("app://branchscan", true).slice(0, -1)).toEqual(["lang"]);
  expect(switchesAfter("app://branchscan", false)).toContain("remote-debugging-port");
});
