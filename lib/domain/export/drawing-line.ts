import type { DrawingDocument, LiveMark } from "../drawing/document";
import { isLive } from "../drawing/live-mark";
import { mayQuote, secondsSince, type Profile, type Pseudonym } from "./profile";

/**
 * A drawing as one line of `drawings.ndjson`: the document with outward ids and the marks that were asked for, without
 * private and removed ones. In `masked` times become seconds since the drawing began, words follow the consent to
 * quotes, and the person's own strokes stay away unless the shape may be shown.
 */
export function drawingLine(
  drawing: DrawingDocument,
  rules: { profile: Profile; pseudonym: Pseudonym; wanted: ReadonlySet<string> },
): Record<string, unknown> {
  const { profile, pseudonym } = rules;
  const start = new Date(drawing.startedAt);
  const time = (at: string) =>
    profile === "masked" ? secondsSince(start, new Date(at)) : new Date(at).toISOString();
  const marks = drawing.marks
    .filter(isLive)
    .filter((mark) => !mark.private && rules.wanted.has(mark.id.toLowerCase()))
    .map((mark) => markLine(mark, drawing.consent.layers, { profile, pseudonym, time }));
  return {
    id: pseudonym("drawing", drawing.id),
    participant: pseudonym("participant", drawing.participant),
    workshop: pseudonym("workshop", drawing.workshop),
    mode: drawing.mode,
    language: drawing.language,
    groups: drawing.groups,
    consent: { version: drawing.consent.version, layers: drawing.consent.layers },
    prompts: drawing.prompts,
    asked: drawing.asked,
    sheet: drawing.sheet,
    mapStyle: drawing.mapStyle,
    landmarks: drawing.landmarks,
    helped: drawing.helped,
    startedAt: profile === "masked" ? 0 : start.toISOString(),
    finishedAt: drawing.finishedAt === null ? null : time(drawing.finishedAt),
    marks,
  };
}

function markLine(
  mark: LiveMark,
  layers: readonly string[],
  rules: { profile: Profile; pseudonym: Pseudonym; time: (at: string) => string | number },
): Record<string, unknown> {
  const { id, label, comment, sketch, drawnAt, private: _private, removedAt: _removedAt, ...rest } = mark;
  const words = mayQuote(rules.profile, layers);
  const shape = rules.profile === "research" || layers.includes("drawing");
  return {
    id: rules.pseudonym("mark", id),
    ...rest,
    label: words ? label : null,
    comment: words ? comment : null,
    sketch: shape ? sketch : null,
    drawnAt: rules.time(drawnAt),
  };
}
