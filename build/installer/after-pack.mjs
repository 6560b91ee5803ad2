import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * electron-builder's hook after an app folder is laid out: takes away Electron's own sample app, which an unpacked
 * runtime brings along.
 * @param {import("electron-builder").AfterPackContext} context
 */
// electron-builder calls a hook by its default export.
// oxlint-disable-next-line import/no-default-export
export default async function afterPack({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
}
