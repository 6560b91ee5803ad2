import type { MenuItemConstructorOptions, WebContents } from "electron";
import { expect, it } from "vitest";
import { menuTemplate } from "../../../main/menu.ts";
import { acts } from "../../../preload/contract/shortcuts.ts";

function itemsOf(told: unknown[]): MenuItemConstructorOptions[] {
  const contents = {
    focus: () => undefined,
    send: (...message: unknown[]) => void told.push(message),
    executeJavaScript: async (script: string, asTouched: boolean) => {
      told.push({ script, asTouched });
    },
  };
  const template = menuTemplate(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the menu touches nothing else of a window
    () => contents as unknown as WebContents,
    { platform: "linux", developerTools: false },
  );
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

function click(item: MenuItemConstructorOptions | undefined): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's arguments, of which none is used
  (item?.click as (() => void) | undefined)?.();
}

it("has every act under its name, and leaves the keys to the window", () => {
  const items = itemsOf([]).filter(({ label }) => label !== undefined);
  expect(items.map(({ label }) => label)).toEqual(acts.map(({ words }) => words));
  expect(items.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  expect(items.find(({ label }) => label === "Send")?.accelerator).toBe("CmdOrCtrl+Enter");
});

it("tells the window which act was chosen, and lets the file dialog count the choice as a touch", async () => {
  for (const { id, words } of acts) {
    const told: unknown[] = [];
    click(itemsOf(told).find(({ label }) => label === words));
    const touch = id === "open" ? [{ script: "undefined", asTouched: true }] : [];
    await expect.poll(() => told).toEqual([...touch, ["menu:chosen", id]]);
  }
});
