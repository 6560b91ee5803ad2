import { flushSync } from "react-dom";

/** Keys that are kept from the window until it is known whom they are for. */
export interface HeldKeys {
  /** Keeps a press, and gives all back after so many milliseconds unless another one is held by then. */
  readonly hold: (press: KeyboardEvent, wait: number) => void;
  /** Keeps the end of a press that is held: whoever waits for a key to be let go must hear first that it was pressed. */
  readonly holdEnd: (event: KeyboardEvent) => void;
  /** Gives them to whom they were meant for, in their order. */
  readonly giveBack: () => void;
  /** They were for nobody else. */
  readonly drop: () => void;
  /** Whether this event is one that was given back. */
  readonly isGivenBack: (event: Event) => boolean;
}

/** No keys held yet; `onGivenBack` is told before they come again. */
export function createHeldKeys(onGivenBack: () => void): HeldKeys {
  const givenBack = new WeakSet<Event>();
  let held: KeyboardEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop() {
    clearTimeout(timer);
    held = [];
  }

  function giveBack() {
    const keys = held;
    drop();
    onGivenBack();
    for (const key of keys) {
      const again = new KeyboardEvent(key.type, key);
      givenBack.add(again);
      // As with real keys, each finds the window as the one before has left it.
      flushSync(() => (key.target ?? window).dispatchEvent(again));
    }
  }

  return {
    hold(press, wait) {
      keep(press);
      held.push(press);
      clearTimeout(timer);
      timer = setTimeout(giveBack, wait);
    },
    holdEnd(event) {
      const isOfHeld = held.some(({ code, type }) => type === "keydown" && code === event.code);
      if (!isOfHeld || givenBack.has(event)) return;
      keep(event);
      held.push(event);
    },
    giveBack,
    drop,
    isGivenBack: (event) => givenBack.has(event),
  };
}

/** Keeps an event from everybody else. */
export function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
