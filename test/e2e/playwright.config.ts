import { defineConfig } from "@playwright/test";

// One station at a time: each has a window, a camera film and a training server of its own.
export default defineConfig({
  testDir: ".",
  outputDir: "../../out/e2e",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: "list",
});
