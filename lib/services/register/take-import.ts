import "server-only";
import { insertArea, insertFigures } from "@/db/queries/areas";
import { recordAccess } from "@/db/queries/audit";
import type { Queryable } from "@/db/database";
import { insertInstitution } from "@/db/queries/institutions";
import { storeImport } from "@/db/queries/register-imports";
import type { CheckedPlace } from "@/lib/domain/import/check-places";
import type { LngLat } from "@/lib/domain/import/coordinates";
import type { ImportTable } from "@/lib/domain/import/table";
import { DomainError } from "@/lib/domain/errors";
import type { Area } from "@/lib/domain/register/area";
import type { Institution } from "@/lib/domain/register/institution";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { checkedAreas, checkedFigures, checkedPlaces } from "./check-import";
import { areaPlan, figurePlan, importFor, placePlan, type ImportInput, type PlacePlan } from "./import-input";

/**
 * Takes from a file what its plan says, all of it or nothing, in one transaction with its audit entry. Questions nobody
 * has answered leave their rows out. A plan that leaves nothing is `invalid` with `nothing-to-take`.
 */
export async function takeImport(ctx: Context, input: ImportInput): Promise<{ id: string; taken: number }> {
  const { study, person, what, file, table, plan } = await importFor(ctx, input);
  const id = ctx.ids();
  return ctx.db.transaction(async (tx) => {
    const entries = await entriesOf(tx, study, { what, file, table, plan });
    const taken = entries.length;
    if (taken === 0)
      throw new DomainError("invalid", { fields: [{ path: "plan", code: "nothing-to-take" }] });
    await storeImport(tx, { id, studyId: study.id, what, file, taken, by: person.userId, at: ctx.clock() });
    await entries.store(tx, { id, studyId: study.id, ids: ctx.ids });
    const target = { import: id, what, taken };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "register.imported", target });
    return { id, taken };
  });
}

interface Destination {
  id: string;
  studyId: string;
  ids: () => string;
}
interface Entries {
  length: number;
  store: (tx: Queryable, into: Destination) => Promise<void>;
}

async function entriesOf(
  tx: Queryable,
  study: Study,
  {
    what,
    file,
    table,
    plan,
  }: { what: "institutions" | "areas" | "figures"; file: string; table: ImportTable; plan: unknown },
): Promise<Entries> {
  switch (what) {
    case "institutions": {
      const used = parseInput(placePlan, plan);
      const { places } = await checkedPlaces(tx, study, table, used);
      return institutionEntries(places.flatMap((place) => takenPlace(place, used.answers, file)));
    }
    case "areas": {
      const used = parseInput(areaPlan, plan);
      const { areas } = await checkedAreas(tx, study, table, used);
      return areaEntries(
        areas.flatMap(({ line, name, key, kind, outline, exchanged, question }) => {
          const answer = used.answers[line] ?? (question === null ? "take" : "leave");
          const shape = answer === "turn" ? exchanged : outline;
          return answer === "leave" || shape === null ? [] : [{ name, key, kind, outline: shape }];
        }),
      );
    }
    case "figures": {
      const { figures } = await checkedFigures(tx, study, table, parseInput(figurePlan, plan));
      return { length: figures.length, store: (db, { id }) => insertFigures(db, id, figures) };
    }
  }
}

function takenPlace(place: CheckedPlace, answers: PlacePlan["answers"], source: string): Institution[] {
  const answer = answers[place.line] ?? (place.question === null ? "take" : "leave");
  const positions: Record<Exclude<typeof answer, "leave">, LngLat | null> = {
    take: place.institution.position,
    turn: place.exchanged,
    other: place.other,
  };
  const position = answer === "leave" ? null : positions[answer];
  return position === null ? [] : [{ ...place.institution, position: [...position], source }];
}

const institutionEntries = (institutions: readonly Institution[]): Entries => ({
  length: institutions.length,
  store: async (tx, { id: importId, studyId, ids }) => {
    for (const institution of institutions)
      await insertInstitution(tx, { id: ids(), studyId, importId, institution });
  },
});

const areaEntries = (areas: readonly Area[]): Entries => ({
  length: areas.length,
  store: async (tx, { id: importId, studyId, ids }) => {
    for (const area of areas) await insertArea(tx, { ...area, id: ids(), studyId, importId });
  },
});
