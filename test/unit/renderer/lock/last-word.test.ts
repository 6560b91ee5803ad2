import { expect, it } from "vitest";
import {
  forgetLastWord,
  leaveLastWord,
  readLastWord,
} from "../../../../renderer/lock/last-word.ts";

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

it("tells the window that starts anew what came of signing out, until somebody is at the bench", () => {
  const words = storage();
  expect(readLastWord(words)).toBeNull();
  leaveLastWord(words, "not-reached");
  expect(readLastWord(words)).toBe("not-reached");
  forgetLastWord(words);
  expect(readLastWord(words)).toBeNull();
});

it("takes nothing else that may stand there", () => {
  const words = storage();
  words.setItem("signed-out", "<b>revoked</b>");
  expect(readLastWord(words)).toBeNull();
});
