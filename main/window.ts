import { BrowserWindow, nativeTheme, type Rectangle } from "electron";

interface WindowOptions {
  preload: string;
  address: string;
  title: string;
  /** Where the window was last; a fresh one is centred. */
  place: Partial<Rectangle>;
  developerTools: boolean;
}

/** The station's one window: sandboxed, isolated, without Node, shown as soon as it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...options.place,
    minWidth: 1180,
    minHeight: 700,
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
  window.once("ready-to-show", () => window.show());
  // A page that does not load shows Chromium's own words for why; loadURL's promise adds nothing.
  window.loadURL(options.address).catch(() => window.show());
  return window;
}
