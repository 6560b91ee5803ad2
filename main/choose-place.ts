import { join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";

/** Asks the person at the PC where a file is to go; `null` when they do not want it any more. */
export type ChoosePlace = (file: {
  title: string;
  /** Its name, without a folder. */
  proposed: string;
  kind: { name: string; extension: string };
}) => Promise<string | null>;

/** The system's own dialog over the window: a page can neither press nor read it. */
export function choosePlaceOver(window: BrowserWindow): ChoosePlace {
  return async ({ title, proposed, kind: { name, extension } }) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: join(app.getPath("documents"), proposed),
      filters: [{ name, extensions: [extension] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    return filePath === "" ? null : filePath;
  };
}
