import type { Context } from "@/lib/services/context";
import { requireStudy } from "@/lib/services/desk/require-study";
import { addCandidate } from "@/lib/services/siting/keep-candidates";
import { takeTravelData } from "@/lib/services/siting/keep-travel-data";
import { computeScenario } from "@/lib/services/siting/compute-scenario";
import { freeze } from "@/lib/services/siting/make-scenario";
import { scenarioRequestSchema } from "@/lib/domain/siting/scenario";
import { storeScenario } from "@/lib/services/siting/run-scenario";
import { PLAIN_SITE } from "../../support/plain-site";

/** A computed comparison of one candidate for a hundred residents, made by a planner; its id. */
export async function seedScenario(ctx: Context, slug: string): Promise<string> {
  const { db } = ctx;
  const body = {
    name: "Saal",
    at: [6.81, 51.25],
    ...PLAIN_SITE,
    note: "",
  };
  await addCandidate(ctx, { study: slug, body });
  const content = [{ name: "Rath", at: [6.8, 51.25], persons: 100 }];
  await takeTravelData(ctx, {
    study: slug,
    kind: "population",
    version: 0,
    body: { source: "probe", content },
  });
  const study = await requireStudy(db, slug);
  const asked = { name: "Probe", assumptions: { alpha: 0 } };
  const frozen = await freeze(ctx, study, scenarioRequestSchema.parse(asked));
  const result = computeScenario({ frozen, sets: null }, () => undefined);
  return db.transaction((tx) =>
    storeScenario({ ...ctx, userId: null }, tx, study, { name: asked.name, frozen }, result),
  );
}
