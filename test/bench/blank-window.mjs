import { app, BrowserWindow } from "electron";

// A sandboxed window on the address that the bench serves its page at, and nothing else.
// Not awaited at the top level: Electron is ready only after its first module has run.
app
  .whenReady()
  .then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL(process.argv.at(-1) ?? ""))
  .catch(() => app.exit(1));
