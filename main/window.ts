import { BrowserWindow, nativeTheme } from "electron";
import type { WindowPlace } from "./window-place.ts";

interface WindowOptions {
  preload: string;
  address: string;
  title: string;
  place: WindowPlace;
  developerTools: boolean;
}

/** The station's one window: sandboxed, isolated, without Node, shown as soon as it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { bounds, minimum, maximised } = options.place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimum.width,
    minHeight: minimum.height,
    title: options.title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1b1d20" : "#f7f8f9",
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.developerTools,
    },
  });
  window.once("ready-to-show", () => {
    if (maximised) window.maximize();
    window.show();
  });
  // A page that does not load shows Chromium's own words for why; loadURL's promise adds nothing.
  window.loadURL(options.address).catch(() => window.show());
  return window;
}
