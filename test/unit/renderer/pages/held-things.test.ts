import { expect, it } from "vitest";
import { dropped, heldThings, nothingHeld } from "../../../../renderer/pages/held-things.ts";
import { reduceSession } from "../../../../renderer/session/reduce.ts";
import { emptySession } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "../session/pages.ts";

const crop = cropOf(1);
const page = pageOf(crop);
const withPage = { ...emptySession(), pages: { front: page, back: { kind: "empty" } as const } };

it("lets go of picture and address when the session starts over", () => {
  const next = reduceSession(withPage, { do: "start-over", session: emptySession() });
  const gone = dropped(heldThings(withPage), heldThings(next));
  expect([...gone.pictures]).toEqual([crop.picture]);
  expect([...gone.addresses]).toEqual(["blob:1"]);
});

it("keeps the page that is being cropped again", () => {
  const again = reduceSession(withPage, { do: "crop-again", side: "front" });
  expect(dropped(heldThings(withPage), heldThings(again))).toEqual(nothingHeld);
});

it("keeps the page that was set aside until it is forgotten", () => {
  const retaken = reduceSession(withPage, { do: "clear", side: "front" });
  expect(dropped(heldThings(withPage), heldThings(retaken))).toEqual(nothingHeld);
  const forgotten = reduceSession(retaken, { do: "forget-aside" });
  expect(dropped(heldThings(retaken), heldThings(forgotten)).addresses.has("blob:1")).toBe(true);
});

it("keeps the picture of a crop that was left until that is forgotten", () => {
  const come = { do: "crop", side: "back", crop: cropOf(2), visit: 0 } as const;
  const cropping = reduceSession(withPage, come);
  const left = reduceSession(cropping, { do: "clear", side: "back" });
  expect(dropped(heldThings(cropping), heldThings(left))).toEqual(nothingHeld);
  const forgotten = reduceSession(left, { do: "forget-aside" });
  expect([...dropped(heldThings(left), heldThings(forgotten)).pictures]).toEqual([
    come.crop.picture,
  ]);
});
