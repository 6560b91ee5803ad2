import { defineConfig } from "@playwright/test";

// One station at a time: each has a window, a camera film and a training server of its own.
export default defineConfig({
  testDir: ".",
  outputDir: "../../out/e2e",
  workers: 1,
  // Generous, for slow machines: nothing here measures a time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: "list",
});
