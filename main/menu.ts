import type { MenuItemConstructorOptions, WebContents } from "electron";

interface Shortcut {
  label: string;
  /** As Electron writes accelerators. */
  accelerator: string;
}

// In the window "mod" is Ctrl or, on macOS, Command: it takes either.
const mod = "CmdOrCtrl+";

const document: readonly Shortcut[] = [
  { label: "Take picture", accelerator: "Space" },
  { label: "Open file…", accelerator: "CmdOrCtrl+O" },
  { label: "Retake", accelerator: "R" },
  { label: "Rotate left", accelerator: "[" },
  { label: "Rotate right", accelerator: "]" },
  { label: "Use this crop", accelerator: "Enter" },
  { label: "Use whole picture", accelerator: "W" },
  { label: "Send", accelerator: "CmdOrCtrl+Enter" },
];
const view: readonly Shortcut[] = [
  { label: "Outbox", accelerator: "CmdOrCtrl+B" },
  { label: "Settings", accelerator: "CmdOrCtrl+," },
];
const help: readonly Shortcut[] = [{ label: "Keyboard shortcuts", accelerator: "?" }];

/**
 * The native menu: every action with its shortcut. A click presses the shortcut in the window, so that there
 * is one path for a command, and the menu itself takes no key away from the window.
 */
export function menuTemplate(
  window: () => WebContents | null,
  options: { platform: NodeJS.Platform; developerTools: boolean },
): MenuItemConstructorOptions[] {
  const items = (shortcuts: readonly Shortcut[]) =>
    shortcuts.map(({ label, accelerator }) => ({
      label,
      accelerator,
      registerAccelerator: false,
      click: () => press(window(), accelerator),
    }));
  const developer: MenuItemConstructorOptions[] = options.developerTools
    ? [{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }]
    : [];
  return [
    ...(options.platform === "darwin" ? [{ role: "appMenu" as const }] : []),
    { label: "Document", submenu: [...items(document), { type: "separator" }, { role: "quit" }] },
    { role: "editMenu" },
    { label: "View", submenu: [...items(view), ...developer] },
    { label: "Help", submenu: items(help) },
  ];
}

// Without a "char" event: a letter reaches the window's shortcuts and never a field that has the focus.
function press(contents: WebContents | null, accelerator: string): void {
  const control = accelerator.startsWith(mod);
  const keyCode = control ? accelerator.slice(mod.length) : accelerator;
  const modifiers: "control"[] = control ? ["control"] : [];
  contents?.focus();
  contents?.sendInputEvent({ type: "keyDown", keyCode, modifiers });
  contents?.sendInputEvent({ type: "keyUp", keyCode, modifiers });
}
