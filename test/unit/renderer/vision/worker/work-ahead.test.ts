import { expect, test } from "vitest";
import { createWorkAhead } from "../../../../../renderer/vision/worker/work-ahead.ts";

function counted() {
  let done = 0;
  const ahead = createWorkAhead(async (input: { page: number }) => `${input.page}:${++done}`);
  return { ahead, done: () => done };
}

test("what was begun is there for whoever asks for the same, once", async () => {
  const { ahead, done } = counted();
  ahead.begin({ page: 1 });
  ahead.begin({ page: 1 });
  expect(await ahead.take({ page: 1 })).toBe("1:1");
  expect(done()).toBe(1);
  expect(await ahead.take({ page: 1 })).toBe("1:2");
});

test("what was begun for something else is done anew, and what was dropped too", async () => {
  const { ahead } = counted();
  ahead.begin({ page: 1 });
  expect(await ahead.take({ page: 2 })).toBe("2:2");
  expect(await ahead.take({ page: 1 })).toBe("1:3");
  ahead.begin({ page: 3 });
  ahead.drop(({ page }) => page === 2);
  expect(await ahead.take({ page: 3 })).toBe("3:4");
  ahead.begin({ page: 3 });
  ahead.drop(({ page }) => page === 3);
  expect(await ahead.take({ page: 3 })).toBe("3:6");
});

test("a failure is told to whoever asks, and to nobody before", async () => {
  const ahead = createWorkAhead((_input: number) => Promise.reject(new Error("Too thin.")));
  ahead.begin(1);
  await Promise.resolve();
  await expect(ahead.take(1)).rejects.toThrow("Too thin.");
});
