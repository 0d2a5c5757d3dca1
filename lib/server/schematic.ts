import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Feature {
  properties: { layer: string; name?: string };
  geometry: { type: string; coordinates: unknown };
}

let features: Promise<readonly Feature[]> | null = null;

/** Features of the bundled schematic map, for a study without a base map of its own; none for all others. */
export function schematicGround(basemap: string | null): Promise<readonly Feature[]> {
  if (basemap !== null) return Promise.resolve([]);
  features ??= readSchematic();
  features.catch(() => (features = null));
  return features;
}

async function readSchematic(): Promise<readonly Feature[]> {
  const file = join(process.env.ORTSSINN_ROOT ?? process.cwd(), "public/basemap/schematic.json");
  return (JSON.parse(await readFile(file, "utf8")) as { features: Feature[] }).features;
}
