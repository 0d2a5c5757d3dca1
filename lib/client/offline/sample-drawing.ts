import { begunMark } from "@/lib/domain/drawing/begun-mark";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import type { RoomWorkshop } from "@/lib/client/room/workshop";
import { hashOf, putDrawing } from "@/lib/client/outbox/wire";
import { newSecret, newTimedId } from "@/lib/client/room/identity";

export type SampleEnd = "good" | "network" | "refused" | "different";

/**
 * Sends a practice drawing with one mark in the middle of the map, reads it back and erases it for good. It takes the
 * way of a real one and never counts.
 */
export async function sendSample(workshop: RoomWorkshop, now: Date): Promise<SampleEnd> {
  const id = newTimedId(now.getTime());
  const secret = newSecret();
  const body = JSON.stringify(sampleDocument(workshop, id, now.toISOString()));
  const answer = await putDrawing({ id, secret, pass: workshop.pass, body });
  if (answer.type !== "confirmed") return answer.type === "network" ? "network" : "refused";
  const address = `/api/drawings/${id}`;
  const headers = { "x-drawing-secret": secret };
  try {
    const read = await fetch(address, { headers, cache: "no-store", credentials: "omit" });
    const same = read.ok && (await hashOf(await read.text())) === answer.hash;
    const erased = await fetch(address, { method: "DELETE", headers, credentials: "omit" });
    return same && erased.ok ? "good" : "different";
  } catch {
    return "network";
  }
}

function sampleDocument(workshop: RoomWorkshop, id: string, at: string): DrawingDocument {
  return {
    version: 1,
    id,
    participant: crypto.randomUUID(),
    revision: 1,
    workshop: workshop.id,
    mode: "map",
    language: workshop.languages[0] ?? "de",
    groups: {},
    consent: { version: workshop.consent.version, layers: ["summary"], givenAt: at },
    prompts: workshop.prompts.version,
    asked: [],
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: false,
    practice: true,
    startedAt: at,
    finishedAt: null,
    marks: [
      begunMark({
        id: crypto.randomUUID(),
        order: 1,
        phase: "spontaneous",
        prompt: null,
        kind: "place",
        attitudes: [],
        input: "helper",
        sketch: null,
        location: {
          geometry: { type: "Point", coordinates: [...workshop.center] },
          certainty: null,
          radiusMeters: null,
          method: "with-facilitator",
        },
        drawnAt: at,
      }),
    ],
  };
}
