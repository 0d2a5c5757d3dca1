import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { keepTemporaryFilesInMemory } from "./scripts/steps/memory-folder.mjs";

keepTemporaryFilesInMemory();

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "server-only": `${root}tests/support/server-only.ts`,
  "@": root.replace(/\/$/, ""),
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          // Every file loads the whole domain otherwise; none keeps anything in a module.
          isolate: false,
          setupFiles: ["tests/support/each-unit-file.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/databases.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          bail: process.env["CI"] === undefined ? 0 : 10,
          maxWorkers: 2,
        },
      },
    ],
  },
});
