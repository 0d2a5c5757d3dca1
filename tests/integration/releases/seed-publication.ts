import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { type Role } from "@/lib/domain/access/roles";
import { answerRound } from "@/lib/services/feedback/answer-round";
import { newDevice } from "@/lib/services/feedback/device";
import { closeRound, openRound } from "@/lib/services/feedback/run-round";
import { writeFinding } from "@/lib/services/feedback/write-finding";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { seedPerson } from "../people/seed";
import { CENTRE, contextOf, seedPeople, seedReleaseStudy } from "./seed";

export const content = (zone: string | null = CENTRE) => ({
  title: { de: "Viele gehen in die Mitte" },
  text: { de: "Rund um die Mitte sind viele unterwegs." },
  view: { attitude: "use" as const, zone },
});

/** A study with a release of 16 people and somebody for every role; people of the same role are different persons. */
export async function seeded(db: Database, mode = "final") {
  const study = await seedReleaseStudy(db, mode);
  await seedPeople(db, study, 16);
  const found = await findReleaseStudy(db, study.slug);
  if (!found) throw new Error("no study");
  const made = await produceStudyRelease(contextOf(db, NOBODY), found);
  const as = async (...roles: Role[]) => {
    const { userId } = await seedPerson(db, study.id, roles);
    return contextOf(db, {
      kind: "person",
      userId,
      name: "P",
      tokenStudyId: null,
      roles: { [study.id]: roles },
    });
  };
  return { study, release: made.id, as, of: { study: study.slug, release: made.id } };
}

type World = Awaited<ReturnType<typeof seeded>>;

/** A finding, asked about and closed. */
export async function heard(world: World, answers: readonly ("agree" | "disagree" | "different")[] = []) {
  const owner = await world.as("owner");
  const { id } = await writeFinding(owner, {
    study: world.study.slug,
    finding: null,
    body: { release: world.release, content: content() },
  });
  await openRound(owner, world.of);
  const code = await codeOf(owner.db, world.release);
  for (const answer of answers)
    await answerRound(contextOf(owner.db, NOBODY), {
      code,
      device: newDevice(),
      body: { finding: id, answer, picture: null, words: null },
    });
  await closeRound(owner, world.of);
  return { finding: id, code };
}

export async function codeOf(db: Database, release: string): Promise<string> {
  const [row] = await db.rows<{ code: string }>(
    sql`select code from feedback_rounds where release_id = ${release}::uuid`,
  );
  return row?.code ?? "";
}
