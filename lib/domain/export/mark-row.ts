import { groupColumn } from "./columns";
import { mayQuote, secondsSince, type Profile, type Pseudonym } from "./profile";

/** A mark as the database holds it, with what its drawing says of it. Never a private one. */
export interface MarkRecord {
  id: string;
  drawingId: string;
  participantId: string;
  workshopId: string;
  mode: string;
  language: string;
  groups: Readonly<Record<string, string>>;
  consentLayers: readonly string[];
  startedAt: Date;
  order: number;
  phase: string;
  prompt: string | null;
  kind: string;
  attitudes: readonly string[];
  strength: number | null;
  times: readonly string[];
  topics: readonly string[];
  label: string | null;
  comment: string | null;
  anchor: boolean;
  input: string;
  certainty: string | null;
  radiusMeters: number | null;
  method: string | null;
  drawnAt: Date;
  /** GeoJSON or WKT, as the query asked; null when not on this map. */
  geometry: string | null;
}

export type Cell = string | number | boolean | null;

/**
 * The columns of one mark but its geometry, in file order. `drawn_at` is a UTC time for researchers and seconds since
 * the drawing began in `masked`; words leave as `mayQuote` says.
 */
export function markRow(
  mark: MarkRecord,
  rules: { profile: Profile; pseudonym: Pseudonym; groupSets: readonly { id: string }[] },
): [name: string, value: Cell][] {
  const has = (attitude: string) => mark.attitudes.includes(attitude);
  const words = mayQuote(rules.profile, mark.consentLayers);
  const answer = (setId: string) => (Object.hasOwn(mark.groups, setId) ? (mark.groups[setId] ?? null) : null);
  return [
    ["id", rules.pseudonym("mark", mark.id)],
    ["drawing", rules.pseudonym("drawing", mark.drawingId)],
    ["participant", rules.pseudonym("participant", mark.participantId)],
    ["workshop", rules.pseudonym("workshop", mark.workshopId)],
    ["mode", mark.mode],
    ["order", mark.order],
    ["phase", mark.phase],
    ["prompt", mark.prompt],
    ["kind", mark.kind],
    ["attitudes", mark.attitudes.join("|")],
    ["use", has("use")],
    ["value", has("value")],
    ["avoid", has("avoid")],
    ["here", has("here")],
    ["not_here", has("not-here")],
    ["strength", mark.strength],
    ["times", mark.times.join("|")],
    ["topics", mark.topics.join("|")],
    ["label", words ? mark.label : null],
    ["comment", words ? mark.comment : null],
    ["language", mark.language],
    ...rules.groupSets.map((set): [string, Cell] => [groupColumn(set.id), answer(set.id)]),
    ["certainty", mark.certainty],
    ["radius_m", mark.radiusMeters],
    ["method", mark.method],
    ["input", mark.input],
    ["anchor", mark.anchor],
    ["consent_layers", mark.consentLayers.join("|")],
    [
      "drawn_at",
      rules.profile === "masked" ? secondsSince(mark.startedAt, mark.drawnAt) : mark.drawnAt.toISOString(),
    ],
  ];
}
