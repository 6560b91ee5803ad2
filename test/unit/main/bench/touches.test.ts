import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { watchTouches } from "../../../../main/bench/touches.ts";

// As Electron 42 gives them for real keys and movements.
const move = (x: number, y: number) => ({ type: "mouseMove", button: "none", x, y });

function watched() {
  const source = new EventEmitter();
  const touched = vi.fn<() => void>();
  watchTouches(source, touched);
  return { touched, happens: (input: object) => source.emit("input-event", {}, input) };
}

test.each(["rawKeyDown", "mouseDown", "mouseWheel", "touchStart", "pointerDown"])(
  "%s is a touch",
  (type) => {
    const { touched, happens } = watched();
    happens({ type });
    expect(touched).toHaveBeenCalledOnce();
  },
);

test("a movement of the mouse is a touch, a mouse that lies still is none", () => {
  const { touched, happens } = watched();
  happens(move(10, 20));
  happens(move(10, 21));
  happens(move(10, 21));
  happens(move(10, 21));
  expect(touched).toHaveBeenCalledTimes(2);
});

test.each(["mouseEnter", "mouseLeave", "undefined"])("%s is none", (type) => {
  const { touched, happens } = watched();
  happens({ type });
  expect(touched).not.toHaveBeenCalled();
});
