import tseslint from "typescript-eslint";

/** Directions of `docs/ARCHITECTURE.md`; every message names the right door. */
const rooms = {
  "lib/domain": {
    forbidden: [
      "@/db",
      "@/lib/services",
      "@/lib/server",
      "@/lib/client",
      "@/lib/i18n",
      "@/components",
      "@/app",
      "react",
      "next",
      "node:",
    ],
    door: "lib/domain is pure: no React, Next, DOM, database, node: or clock. Pass what you need as a parameter.",
  },
  db: {
    forbidden: [
      "@/lib/services",
      "@/lib/server",
      "@/lib/client",
      "@/lib/i18n",
      "@/components",
      "@/app",
      "react",
      "next",
    ],
    door: "db knows SQL and the domain only. Put the rule in lib/domain or the act in lib/services.",
  },
  "lib/services": {
    forbidden: ["@/lib/server", "@/lib/client", "@/lib/i18n", "@/components", "@/app", "react", "next"],
    door: "A verb gets the world through its Context. Translate requests in lib/server or app.",
  },
  "lib/server": {
    forbidden: ["@/lib/client", "@/components", "@/app"],
    door: "lib/server faces Next and Node. Pages and components belong to app and components.",
  },
  "lib/client": {
    forbidden: ["@/db", "@/lib/services", "@/lib/server", "@/components", "@/app", "next", "node:"],
    door: "lib/client runs in the browser and knows the domain only.",
  },
  components: {
    forbidden: ["@/db", "@/lib/services", "@/lib/server", "@/app", "node:"],
    door: "Components render. Data comes as props from app, or from lib/client.",
  },
};

/** Exactly one file imports each of these. */
const oneDoor = {
  "maplibre-gl": "lib/client/map/maplibre.ts",
  idb: "lib/client/store/database.ts",
  "next-auth": "lib/server/auth.ts",
  "@electric-sql/pglite": "db/drivers/pglite-worker.mjs",
  postgres: "db/drivers/postgresql.ts",
  highs: "lib/services/solver/highs-solver.mjs",
};

const door = (name) => ({
  regex: `^${name.replaceAll("/", "\\/")}(\\/|$)`,
  message: `Only ${oneDoor[name]} imports ${name}; use what it exports.`,
});
const pattern = (path, message) =>
  path === "node:"
    ? { regex: "^node:", message }
    : { regex: `^${path.replaceAll("/", "\\/")}(\\/|$)`, message };
const everyDoor = [
  ...Object.keys(oneDoor).map(door),
  {
    regex: "(^|\\/)guarded$",
    allowTypeImports: true,
    message:
      "Guarded values are made and read in lib/domain/privacy/resample.ts alone; take what leaves them.",
  },
  {
    regex: "privacy\\/produce-release$",
    allowTypeImports: true,
    message: "Releases have one producer, called by the release job alone (produce-study-release.ts).",
  },
];

export default tseslint.config(
  {
    ignores: [
      ".next/",
      ".data/",
      ".cache/",
      "public/",
      "node_modules/",
      "dist/",
      "test-results/",
      "next-env.d.ts",
      "drizzle/",
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["scripts/**", "tests/**", "*.mjs"], rules: { "no-console": "off" } },
  ...Object.entries(rooms).map(([room, rule]) => ({
    files: [`${room}/**/*.{ts,tsx,mjs}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            ...rule.forbidden.map((path) => pattern(path, rule.door)),
            ...everyDoor,
            { regex: "^@\\/tests|\\/tests\\/", message: "Nothing imports tests." },
          ],
        },
      ],
    },
  })),
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: everyDoor }] },
  },
  {
    files: ["lib/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "fetch",
        "process",
        "localStorage",
        "performance",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Pass the time as a parameter." },
        { object: "Math", property: "random", message: "Pass a seeded source as a parameter." },
      ],
    },
  },
  // The doors themselves.
  ...[
    ...Object.values(oneDoor),
    "lib/client/offline/basemap-store.ts", // base maps are no one's data: a database of their own
    "lib/client/nearby/kept-places.ts", // nor are the names on them
    "lib/services/releases/produce-study-release.ts",
    "lib/domain/privacy/resample.ts", // makes guarded values; what leaves them has types of its own
    "db/queries/releases.ts",
  ].map((file) => ({
    files: [file],
    rules: { "@typescript-eslint/no-restricted-imports": "off" },
  })),
);
