import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts"],
    // Threads start faster than processes, and files share them: no test changes what another one has loaded.
    pool: "threads",
    isolate: false,
    testTimeout: 20_000,
    reporters: ["default"],
  },
});
