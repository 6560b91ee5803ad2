import type { MessageBoxOptions } from "electron";
import type { SettingsSaved } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";
import type { Settings } from "./settings.ts";

interface ServerGuard {
  settings: Settings;
  hasToken: () => Promise<boolean>;
  /** Asks the person at the PC outside the window; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
}

/**
 * Saves settings for the window; to another server than before only after a person has said so in a dialog of the
 * system's, which no page can press. The first address of a fresh station is taken as it is.
 */
export function guardServer({ settings, hasToken, ask }: ServerGuard) {
  let isAsking = false;

  async function mayMove(before: string, after: string): Promise<boolean> {
    if (settings.isFresh() && !(await hasToken())) return true;
    // One question at a time: a second one could be taken for the first.
    if (isAsking) return false;
    isAsking = true;
    try {
      return (await ask(moveQuestion(before, after))) !== keepAddress;
    } finally {
      isAsking = false;
    }
  }

  return async function save(input: unknown): Promise<SettingsSaved> {
    const checked = settings.check(input);
    if (checked.kind === "refused") return checked;
    const before = originOf(settings.current().baseAddress);
    const after = originOf(checked.settings.baseAddress);
    if (before !== after && !(await mayMove(before, after))) return leftAsItWas;
    return settings.save(input);
  };
}

const leftAsItWas: SettingsSaved = {
  kind: "refused",
  problems: [{ path: "baseAddress", message: "The address was left as it was." }],
};

const keepAddress = 0;

function moveQuestion(before: string, after: string): MessageBoxOptions {
  return {
    type: "warning",
    message: "Send documents to another server from now on?",
    detail:
      `Until now: ${before}\nFrom now on: ${after}\n\n` +
      "The access token that is stored stays with the server before and is not sent to the new one. Documents that still wait are held, not sent there.",
    buttons: ["Keep the address", "Change the server"],
    defaultId: keepAddress,
    cancelId: keepAddress,
    noLink: true,
  };
}
