import "server-only";
import { candidatesOf, insertCandidate } from "@/db/queries/candidates";
import { putSheetQuotes } from "@/db/queries/scenarios";
import { storeTravelData } from "@/db/queries/travel-data";
import { shownQuotes } from "@/db/queries/words";
import { DEMO_BARRIERS, DEMO_CANDIDATES, DEMO_CROSSINGS, demoPopulation } from "@/lib/domain/demo/siting";
import { MOST_QUOTES, scenarioRequestSchema } from "@/lib/domain/siting/scenario";
import type { TravelContent } from "@/lib/domain/siting/travel-data";
import type { Context } from "../context";
import { requireStudy } from "../desk/require-study";
import { computeScenario } from "../siting/compute-scenario";
import { freeze } from "../siting/make-scenario";
import { setsBehind, storeScenario } from "../siting/run-scenario";

const SOURCE = "Frei erfunden (Beispiel)";

/** Invented candidates, residents and barriers of the demo, and one frozen comparison; a study with candidates stays as it is. */
export async function compareSitesOnce(ctx: Context, slug: string): Promise<void> {
  const { db } = ctx;
  const study = await requireStudy(db, slug);
  if ((await candidatesOf(db, study.id)).length > 0) return;
  await db.transaction(async (tx) => {
    for (const { id: _sign, ...candidate } of DEMO_CANDIDATES)
      await insertCandidate(tx, {
        id: ctx.ids(),
        studyId: study.id,
        candidate: { ...candidate, institution: null },
      });
    const data = {
      population: demoPopulation().flatMap(({ name, persons, where }) =>
        "at" in where ? [{ name, persons, at: where.at }] : [],
      ) satisfies TravelContent<"population">,
      barriers: DEMO_BARRIERS.map(({ line }) => line),
      crossings: DEMO_CROSSINGS,
    };
    for (const [kind, content] of Object.entries(data))
      await storeTravelData(tx, { studyId: study.id, kind, source: SOURCE, content, at: ctx.clock() });
  });
  const name = "Ein Standort oder zwei? (Beispiel)";
  const frozen = await freeze(ctx, study, scenarioRequestSchema.parse({ name, p: 2 }));
  const result = computeScenario({ frozen, sets: await setsBehind(db, study.id, frozen) }, () => undefined);
  await db.transaction(async (tx) => {
    const id = await storeScenario({ ...ctx, userId: null }, tx, study, { name, frozen }, result);
    const quotes = await shownQuotes(tx, { studyId: study.id, releaseId: null });
    await putSheetQuotes(tx, {
      studyId: study.id,
      id,
      quotes: quotes.slice(0, MOST_QUOTES).map((one) => one.id),
    });
  });
}
