import type { CountedDrawing } from "@/db/queries/release-people";
import type { DrawnBy } from "@/db/queries/release-touches";
import type { Strata } from "@/lib/domain/privacy/resample";

/** Whom a release counts, and with which drawings. */
export interface Counted {
  /** Sorted ids. */
  readonly people: readonly string[];
  /** In the order of their ids. */
  readonly drawings: readonly (CountedDrawing & DrawnBy)[];
}

/** Whose drawings these are; of `among` alone when it is given. */
export function countedIn(drawings: readonly CountedDrawing[], among?: readonly string[]): Counted {
  const people = [...(among ?? new Set(drawings.map(({ participant }) => participant)))].sort();
  const positions = new Map(people.map((person, position) => [person, position]));
  return {
    people,
    drawings: drawings.flatMap(({ id, participant, workshop, revision, groups }) => {
      const person = positions.get(participant);
      return person === undefined ? [] : { id, participant, workshop, revision, groups, person };
    }),
  };
}

/** Whether a drawing of these people arrived, changed, or counts no longer. Who was not among them is not looked at. */
export function haveChanged(
  { people, drawings }: Counted,
  now: readonly Pick<CountedDrawing, "id" | "participant" | "revision">[],
): boolean {
  const counted = new Set(people);
  let found = 0;
  for (const { id, participant, revision } of now) {
    const before = drawings[found];
    if (before?.id === id && before.revision === revision) found += 1;
    else if (counted.has(participant)) return true;
  }
  return found < drawings.length;
}

/** A person's strata by name, for whoever keeps or sends them. */
export interface NamedStrata extends Strata {
  readonly strata: readonly string[];
}

/**
 * What each person is drawn again within: their first workshop with their answers there; and all their workshops. People with the
 * same have the same string, or list.
 */
export function strataOf({ people, drawings }: Counted): NamedStrata {
  const strata = people.map(() => "");
  const workshops = people.map((): readonly string[] => []);
  const known = new Map<string, { alone: readonly string[]; strata: Map<string, string> }>();
  for (const { person, workshop, groups } of drawings) {
    const here = known.get(workshop) ?? { alone: [workshop], strata: new Map<string, string>() };
    known.set(workshop, here);
    const stratum = here.strata.get(groups) ?? `${workshop} ${groups}`;
    here.strata.set(groups, stratum);
    strata[person] ||= stratum;
    const before = workshops[person] ?? [];
    workshops[person] = before.length === 0 ? here.alone : [...before, workshop];
  }
  return { strata, workshops };
}
