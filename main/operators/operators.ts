import { randomUUID } from "node:crypto";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import { slowHash } from "../auth/slow-hash.ts";
import type { Keeper } from "../auth/keeper.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { checkPin, type PinOutcome } from "./check-pin.ts";
import {
  mostOperators,
  mostWrong,
  nameKey,
  noWrongPin,
  plainName,
  readRoster,
  writeRoster,
  type KeptOperator,
} from "./roster.ts";
import { isTooSimple } from "./simple-pins.ts";
import { onThisClock, waitOf } from "./waiting.ts";

/** The operators of this station with their PINs. */
export interface Operators {
  /** By name; nothing of a PIN is in it. */
  list(): OperatorEntry[];
  add(operator: { name: string; pin: string }): Promise<OperatorChanged>;
  /** Lets in somebody who was locked out, too. */
  setPin(change: { id: string; pin: string }): Promise<OperatorChanged>;
  remove(id: string): Promise<OperatorChanged>;
  /** Whether this is the operator's PIN. Each try is counted on disk before it is looked at. */
  check(id: string, pin: string): Promise<PinOutcome>;
  /** Whether the kept list was damaged, so that the station began with none. */
  wasDamaged: boolean;
}

interface OperatorsContext {
  keeper: Pick<Keeper, "read" | "keep">;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Opens the list of operators, one sealed text; a damaged one counts as none. */
export async function openOperators({ keeper, now }: OperatorsContext): Promise<Operators> {
  const kept = await keeper.read();
  const read = kept === null ? [] : readRoster(kept);
  let all: readonly KeptOperator[] = read ?? [];
  // Also what keeps two from guessing side by side.
  const inTurn = oneAtATime();

  async function put(next: readonly KeptOperator[]): Promise<void> {
    await keeper.keep(writeRoster(next));
    all = next;
  }
  const withChange = (changedOne: KeptOperator) =>
    all.map((other) => (other.id === changedOne.id ? changedOne : other));
  async function count(operator: KeptOperator): Promise<void> {
    // In memory first: a try counts even where the disk does not take it.
    all = withChange(operator);
    await keeper.keep(writeRoster(all));
  }
  const find = (id: string) => all.find((operator) => operator.id === id);
  const list = () => all.map((operator) => entry(operator, now())).toSorted(byName);
  const changed = (): OperatorChanged => ({ kind: "changed", operators: list() });

  async function add({ name, pin }: { name: string; pin: string }): Promise<OperatorChanged> {
    if (all.length >= mostOperators) return refused("full");
    if (all.some((other) => nameKey(other.name) === nameKey(name))) return refused("name-taken");
    if (isTooSimple(pin)) return refused("pin-too-simple");
    const hash = await slowHash(pin);
    await put([...all, { id: randomUUID(), name: plainName(name), pin: hash, ...noWrongPin }]);
    return changed();
  }

  async function setPin({ id, pin }: { id: string; pin: string }): Promise<OperatorChanged> {
    const operator = find(id);
    if (!operator) return refused("no-such-operator");
    if (isTooSimple(pin)) return refused("pin-too-simple");
    await put(withChange({ ...operator, pin: await slowHash(pin), ...noWrongPin }));
    return changed();
  }

  async function remove(id: string): Promise<OperatorChanged> {
    if (!find(id)) return refused("no-such-operator");
    await put(all.filter((operator) => operator.id !== id));
    return changed();
  }

  return {
    list,
    add: (operator) => inTurn(() => add(operator)),
    setPin: (change) => inTurn(() => setPin(change)),
    remove: (id) => inTurn(() => remove(id)),
    check: (id, pin) => inTurn(() => checkPin(find(id), pin, { now, keep: count })),
    wasDamaged: read === null,
  };
}

function entry(operator: KeptOperator, now: number): OperatorEntry {
  const waitUntil = waitOf(onThisClock(operator, now), now);
  return {
    id: operator.id,
    name: operator.name,
    ...(waitUntil !== null && { waitUntil }),
    isLockedOut: operator.wrong >= mostWrong,
  };
}

const order = new Intl.Collator("en", { numeric: true });
const byName = (one: OperatorEntry, other: OperatorEntry) => order.compare(one.name, other.name);

function refused(reason: Extract<OperatorChanged, { kind: "refused" }>["reason"]): OperatorChanged {
  return { kind: "refused", reason };
}
