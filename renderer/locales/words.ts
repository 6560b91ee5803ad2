import { bench } from "./en/bench.ts";
import { camera } from "./en/camera.ts";
import { capture } from "./en/capture.ts";
import { editor } from "./en/editor.ts";
import { explanations } from "./en/explanations.ts";
import { help } from "./en/help.ts";
import { imports } from "./en/imports.ts";
import { lines } from "./en/lines.ts";
import { lock } from "./en/lock.ts";
import { outbox } from "./en/outbox.ts";
import { reading } from "./en/reading.ts";
import { receipt } from "./en/receipt.ts";
import { settings } from "./en/settings.ts";
import { signIn } from "./en/sign-in.ts";
import { stopped } from "./en/stopped.ts";
import { training } from "./en/training.ts";

/** The words of the window, by place; English is the first language and the shape of all others. */
export const words = {
  bench,
  camera,
  capture,
  editor,
  explanations,
  help,
  imports,
  lines,
  lock,
  outbox,
  reading,
  receipt,
  settings,
  signIn,
  stopped,
  training,
};
