/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@electric-sql/pglite-postgis",
    "@node-rs/argon2",
    "pino",
    "postgres",
  ],
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm run verify`
};

export default config;
