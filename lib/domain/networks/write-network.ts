import { csvLine } from "../export/csv";
import { type NetworkActor } from "./actor";
import { FILE_COLUMNS, type FileWords } from "./file-words";
import { otherEnd, type Tie } from "./tie";

/**
 * The register as lines of a CSV file (UTF-8, RFC 4180) in the words of one language, formulas disarmed: what
 * `readNetwork` reads. A tie stands once, with the actor that comes first.
 */
export function writeNetwork(
  actors: readonly ({ id: string } & NetworkActor)[],
  ties: readonly Tie[],
  { columns, terms }: FileWords,
): string[] {
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const lines = actors.map((actor, place) => {
    const told = ties.flatMap((tie) => {
      const end = places.get(otherEnd(tie, actor.id) ?? "");
      return end !== undefined && end > place ? [`${end + 1} = ${terms[tie.state]}`] : [];
    });
    return csvLine([
      place + 1,
      actor.institution,
      actor.network,
      actor.function,
      actor.fields.map((field) => terms[field]).join("; "),
      terms[actor.scope],
      terms[actor.engagement],
      actor.position?.[0] ?? null,
      actor.position?.[1] ?? null,
      told.join("; "),
    ]);
  });
  return [csvLine(FILE_COLUMNS.map((column) => columns[column])), ...lines];
}
