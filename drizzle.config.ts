import { defineConfig } from "drizzle-kit";

/** Migrations are generated from `db/schema` and reviewed; nothing is ever pushed. */
export default defineConfig({ dialect: "postgresql", schema: "./db/schema/*.ts", out: "./drizzle" });
