import { expect, it, vi } from "vitest";
import { makePage } from "../../../../renderer/pages/make-page.ts";
import { emptySession, underWay } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "../session/pages.ts";
import { openDesk } from "./desk.ts";

const limits = { longerSide: 2000, targetBytes: 1_000_000, mostBytes: 2_000_000 };
const crop = cropOf(1);
const { page, measures } = pageOf(crop);
const finished = { kind: "finished", page, measures } as const;
const turnedCrop = { ...crop, rotation: 90 } as const;
const order = { side: "front", from: crop, crop: turnedCrop } as const;

function deskWithPage() {
  return openDesk({ ...emptySession(), pages: { front: pageOf(crop), back: { kind: "empty" } } });
}

it("keeps a page that is being turned from being sent as it was, until it is turned", async () => {
  const { desk, session, finishing } = deskWithPage();
  const work = makePage(desk, limits, order);
  expect(underWay(session(), "front")).toBe("finishing");
  finishing[0]?.resolve(finished);
  await work;
  expect(session().pages.front).toMatchObject({ kind: "done", crop: { rotation: 90 } });
  expect(underWay(session(), "front")).toBeNull();
});

it("makes no address for a page that comes for a customer who has gone", async () => {
  const { desk, session, finishing, said } = deskWithPage();
  const address = vi.spyOn(URL, "createObjectURL");
  const work = makePage(desk, limits, order);
  desk.dispatch({ do: "start-over", session: emptySession() });
  finishing[0]?.resolve(finished);
  await work;
  expect(address).not.toHaveBeenCalled();
  expect(session().pages.front.kind).toBe("empty");
  expect(said).toEqual([]);
});

it("says that the picture is lost, but not to the next customer", async () => {
  const here = deskWithPage();
  const work = makePage(here.desk, limits, order);
  here.finishing[0]?.reject(new Error("The worker stopped"));
  await work;
  expect(here.said).toEqual(["picture-lost"]);
  expect(underWay(here.session(), "front")).toBeNull();

  const gone = deskWithPage();
  const lateWork = makePage(gone.desk, limits, order);
  gone.desk.dispatch({ do: "start-over", session: emptySession() });
  gone.finishing[0]?.reject(new Error("The worker stopped"));
  await lateWork;
  expect(gone.said).toEqual([]);
});
