import { randomInt, randomUUID } from "node:crypto";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { plainMark } from "../support/marks";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const newSecret = (): string => Array.from({ length: 16 }, () => CROCKFORD[randomInt(32)]).join("");

export interface Pass {
  pass: string;
  workshopId: string;
  consentVersion: string;
  promptsVersion: string;
}

/** Admits a tablet to a demo workshop. */
export async function openWorkshop(baseUrl: string, code: string): Promise<Pass> {
  const response = await fetch(`${baseUrl}/api/workshops/${code}/open`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (response.status !== 200)
    throw new Error(`The workshop did not open: ${response.status} ${await response.text()}`);
  const answer = (await response.json()) as {
    pass: string;
    workshop: { id: string };
    consent: { version: string };
    prompts: { version: string };
  };
  return {
    pass: answer.pass,
    workshopId: answer.workshop.id,
    consentVersion: answer.consent.version,
    promptsVersion: answer.prompts.version,
  };
}

/** A drawing of areas with 40 vertices each, somewhere in the demo district: about 2.5 kB each with its sketch. */
export function areaDrawing(
  pass: Pass,
  ids: { id: string; participant: string; marks: readonly string[] },
  revision: number,
): DrawingDocument {
  const now = new Date().toISOString();
  return {
    version: 1,
    id: ids.id,
    participant: ids.participant,
    revision,
    workshop: pass.workshopId,
    mode: "map",
    language: "de",
    groups: {},
    consent: { version: pass.consentVersion, layers: ["summary"], givenAt: now },
    prompts: pass.promptsVersion,
    asked: ["use"],
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: false,
    practice: false,
    startedAt: now,
    finishedAt: now,
    marks: ids.marks.map((id, index) => areaMark(id, index + 1, now)),
  };
}

function areaMark(id: string, order: number, drawnAt: string): DrawingDocument["marks"][number] {
  const [lng, lat] = [6.79 + Math.random() * 0.03, 51.255 + Math.random() * 0.03];
  const ring = Array.from({ length: 40 }, (_, i): [number, number] => {
    const angle = ((i % 39) / 39) * Math.PI * 2;
    const radius = 0.0016 * (1 + 0.2 * Math.sin(3 * angle));
    return [
      Number((lng + radius * 1.6 * Math.cos(angle)).toFixed(6)),
      Number((lat + radius * Math.sin(angle)).toFixed(6)),
    ];
  });
  return plainMark({
    id,
    order,
    kind: "area",
    sketch: { space: "map", strokes: [ring.map(([x, y], i) => [x, y, i * 16])], colours: ["blue"] },
    location: {
      geometry: { type: "Polygon", coordinates: [ring] },
      certainty: "about",
      radiusMeters: null,
      method: "by-participant",
    },
    drawnAt,
  });
}

/** @param marks how many */
export const newIds = (marks = 1) => ({
  id: randomUUID(),
  participant: randomUUID(),
  marks: Array.from({ length: marks }, () => randomUUID()),
});
