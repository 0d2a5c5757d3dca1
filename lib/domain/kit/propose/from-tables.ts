import { WISHES } from "../../drawing/terms";
import type { CrossUse, From150 } from "../../privacy/tables/further-tables";
import type { Topic } from "../../study/topics";
import { optionsOf, proposal, type Figure, type Proposal, type ProposedFigure } from "./proposal";

/** Which options a topic speaks about: its own, the goal it belongs to, the field of action. */
const TOPIC_OPTIONS: Readonly<Record<Topic, string[]>> = {
  wohnen: ["ko.themen.wohnen", "ko.ziele.platzierung", "vn.felder.wohnen"],
  schule: ["ko.themen.schule", "ko.ziele.kulturation", "vn.felder.bildung"],
  arbeit: ["ko.themen.arbeit", "ko.ziele.platzierung", "vn.felder.arbeit"],
  zivil: ["ko.themen.zivil"],
};

/**
 * What the tables of a release from 150 persons on say about options: who uses two quarters or two institutions, which topics were
 * named, how many zones people wish a contact point in. Nothing under 150 persons.
 */
export function proposeFromTables(tables: From150 | null, figure: Figure): Proposal[] {
  if (tables === null) return [];
  const { quarters, institutions, topics, wishes } = tables;
  const used = crossUse(quarters).map(({ sentence, parameters }) =>
    proposal(figure("cross-use", sentence, parameters), [...optionsOf("cross-use"), "vn.akteure.sozialraum"]),
  );
  const mentioned = crossUse(institutions).map(({ sentence, parameters }) =>
    proposal(figure("co-mention", sentence, parameters)),
  );
  const named = topics.rows.map(({ topic, attitude, persons }) =>
    proposal(figure("topics", "topic-named", { topic, attitude, persons }), TOPIC_OPTIONS[topic]),
  );
  const wished = WISHES.flatMap((wish) => {
    const zones = wishes.zones.filter((zone) => zone.wish === wish).length;
    const sentence = wish === "here" ? "wished-zones" : "unwished-zones";
    // A wish says where, too.
    const options = [...optionsOf("wishes"), "rb.standort.zentral", "rb.standort.dezentral"];
    return zones > 0 ? [proposal(figure("wishes", sentence, { zones }), options)] : [];
  });
  return [...used, ...mentioned, ...named, ...wished];
}

/** The pairs of units that most and fewest people use both of. */
function crossUse({ units, rows }: CrossUse): {
  sentence: "cross-use-most" | "cross-use-least";
  parameters: ProposedFigure["parameters"];
}[] {
  const told = rows
    .map(({ from, to, percent }) => ({ from: units[from] ?? "", to: units[to] ?? "", percent }))
    .toSorted((one, other) => other.percent - one.percent);
  const [most, least] = [told[0], told.at(-1)];
  if (!most || !least) return [];
  return [
    { sentence: "cross-use-most", parameters: most },
    ...(least === most ? [] : [{ sentence: "cross-use-least" as const, parameters: least }]),
  ];
}
