import type { MenuItemConstructorOptions, WebContents } from "electron";
import type { EventName } from "../preload/contract/channels.ts";
import { acts, type Act } from "../preload/contract/shortcuts.ts";

type Group = (typeof acts)[number]["menu"];

const chosen: EventName = "menu:chosen";

/**
 * The native menu: every act with its shortcut. A click tells the window which act was chosen; the keys
 * themselves are the window's, so the menu takes none away from it.
 */
export function menuTemplate(
  window: () => WebContents | null,
  options: { platform: NodeJS.Platform; developerTools: boolean },
): MenuItemConstructorOptions[] {
  const items = (group: Group) =>
    acts
      .filter(({ menu }) => menu === group)
      .map(({ id, keys, words }) => ({
        label: words,
        accelerator: accelerator(keys),
        registerAccelerator: false,
        click: () => void choose(window(), id),
      }));
  const developer: MenuItemConstructorOptions[] = options.developerTools
    ? [{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }]
    : [];
  return [
    ...(options.platform === "darwin" ? [{ role: "appMenu" as const }] : []),
    {
      label: "Document",
      submenu: [...items("document"), { type: "separator" }, { role: "quit" }],
    },
    { label: "Page", submenu: items("page") },
    { role: "editMenu" },
    { label: "View", submenu: [...items("view"), ...developer] },
    { label: "Help", submenu: items("help") },
  ];
}

// As Electron names keys: "+" stands between them, so that the key itself is spelt out.
function accelerator(keys: readonly string[]): string {
  const named = keys.map((key) => (key === "mod" ? "CmdOrCtrl" : key === "+" ? "Plus" : key));
  return named.join("+");
}

async function choose(contents: WebContents | null, act: Act): Promise<void> {
  contents?.focus();
  // Chromium shows the file dialog only to a window that the user has just touched. Choosing from its menu is such a
  // touch, but an event is not: this says so, and runs nothing.
  if (act === "open") await contents?.executeJavaScript("undefined", true);
  contents?.send(chosen, act);
}
