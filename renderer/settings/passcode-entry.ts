import { words } from "../locales/words.ts";

const text = words.settings.privacy.setting;
const shortest = 10;

/** More than main takes is never typed. */
export const longestPasscode = 200;

/** What is wrong with a new passcode and its repetition, as a sentence at its field; empty when nothing is. */
export function checkPasscode(
  passcode: string,
  again: string,
): { passcode?: string; again?: string } {
  if (passcode.length < shortest) return { passcode: text.tooShort };
  return passcode === again ? {} : { again: text.notSame };
}
