import { call } from "../desk/calls";
import type { ZoneCollection } from "@/lib/domain/privacy/released-zone";
import type { LegendContent } from "./picture";

/**
 * Every shown zone of a release as GeoJSON, with the words that stand in the pictures as a foreign member: a file that
 * goes from hand to hand still says what its numbers are. Throws when the server does not answer.
 */
export async function geojsonFile(
  study: string,
  release: string,
  legends: readonly LegendContent[],
): Promise<Blob> {
  const answer = await call<ZoneCollection>(
    "GET",
    `/api/studies/${encodeURIComponent(study)}/releases/${release}/zones`,
  );
  if (!answer.ok) throw new Error(`The zones did not come: ${answer.code}.`);
  const legend = legends.map(({ heading, basis, release, title, notes, example, study }) => ({
    study,
    heading,
    basis,
    release,
    unit: title,
    notes,
    example,
  }));
  return new Blob([JSON.stringify({ ...answer.value, legend })], { type: "application/geo+json" });
}
