import { defineConfig } from "vitest/config";

export default defineConfig({
  // Page components are compiled as the package's own build does.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // The main thread mostly waits.
    maxWorkers: "100%",
    // Sites are built and browsers started in some tests; nothing is asserted about time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { NO_COLOR: "1" },
    setupFiles: ["test/support/fixed-seed.ts"],
  },
});
