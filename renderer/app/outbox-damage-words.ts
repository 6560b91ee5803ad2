import type { OutboxDamage } from "../../preload/contract/station.ts";
import { words } from "../locales/words.ts";

/** What an operator is told of an outbox that was found damaged at this start; `null` where it was in order. */
export function outboxDamageWords(damage: OutboxDamage | null): string | null {
  if (!damage) return null;
  const { isRepaired, lost, held, changed, isOtherKey } = damage;
  const { outbox: say, tell } = words.lines;
  const told = [
    isRepaired && say.repaired,
    isRepaired && (lost > 0 ? say.lost(lost) : say.nothingLost),
    held > 0 && (isOtherKey ? say.otherKey(held) : say.held(held)),
    changed > 0 && say.changed(changed),
    tell,
  ];
  return told.filter((sentence) => sentence !== false).join(" ");
}
