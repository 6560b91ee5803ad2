import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts"],
    // Threads start faster than processes; each file still has a world of its own.
    pool: "threads",
    testTimeout: 20_000,
    reporters: ["default"],
  },
});
