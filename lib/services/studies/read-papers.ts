import "server-only";
import { membersOf } from "@/db/queries/people";
import { studyBoundaries } from "@/db/queries/releases";
import { studyRevision } from "@/db/queries/study-versions";
import type { KnownForPapers } from "@/lib/domain/accountability/open-points";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { isConsentReleased } from "./is-consent-released";

/** What the processing record and the impact assessment of a study are made from. */
export interface PaperFacts extends KnownForPapers {
  definition: StudyDefinition;
  revision: number;
  /** Names of the social spaces. */
  spaces: string[];
  at: Date;
}

/** Facts of a study for its papers; for owner and data protection. No person and no drawing is in them. */
export async function readPapers(ctx: Context, slug: string): Promise<PaperFacts> {
  const { study } = await studyFor(ctx, slug, "record:read");
  const [members, revision, spaces, consentReleased] = await Promise.all([
    membersOf(ctx.db, study.id),
    studyRevision(ctx.db, study.id),
    studyBoundaries(ctx.db, study.id),
    isConsentReleased(ctx.db, study.id, study.definition),
  ]);
  return {
    definition: study.definition,
    revision,
    spaces: spaces.map(({ name }) => name),
    keeper: members.some(({ role }) => role === "data-protection"),
    researcher: members.some(({ role }) => role === "researcher"),
    consentReleased,
    at: ctx.clock(),
  };
}
