import path from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** The languages of `lib/i18n/locales.ts`, for scripts. */
export async function locales() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["lib/i18n/locales.ts"],
    bundle: true,
    format: "esm",
    write: false,
    tsconfig: path.join(root, "tsconfig.json"),
  });
  const { LOCALES, STAFF_LOCALES } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  return Object.entries(LOCALES).map(([id, { direction }]) => ({
    id,
    direction,
    staff: STAFF_LOCALES.includes(id),
  }));
}
