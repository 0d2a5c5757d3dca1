import { TIMES, WISHES } from "../drawing/terms";
import type { Attitude, Time, Wish } from "../drawing/terms";
import type { ShownZone } from "./released-zone";
import type { FurtherTables } from "./tables/further-tables";

/** Of those who stand behind a zone only some, as a release tells it from 150 persons on; or a wish, with zones of its own. */
export type Part =
  | { readonly by: "group"; readonly set: string; readonly option: string }
  | { readonly by: "time"; readonly time: Time }
  /** Who avoids a place and goes there or feels well there all the same. */
  | { readonly by: "both" }
  | { readonly by: "wish"; readonly wish: Wish };

/** What of a release is shown: an attitude, of everybody or of a part. */
export interface Subject {
  readonly attitude: Attitude;
  readonly part: Part | null;
}

/** A zone with the number that is shown of it. */
export type CountedZone = Pick<ShownZone, "zone" | "resolution" | "persons" | "since" | "rest" | "shape">;

interface Told {
  readonly zones: readonly ShownZone[];
  readonly further: Pick<FurtherTables, "from150"> | null;
}

/** The zones of a subject with its released numbers, the largest first. A zone whose number is not told is not among them. */
export function zonesOf({ zones, further }: Told, { attitude, part }: Subject): CountedZone[] {
  const own = zones.filter((zone) => zone.attitude === attitude);
  const tables = further?.from150 ?? null;
  return [...counted()].sort((a, b) => b.persons - a.persons || (a.zone < b.zone ? -1 : 1));

  function counted(): CountedZone[] {
    switch (part?.by) {
      case undefined:
        return own;
      case "group":
        return own.flatMap((zone) => {
          const told = zone.groups?.values.find(
            ({ set, option }) => set === part.set && option === part.option,
          );
          return zone.groups && told ? [{ ...zone, persons: told.persons, since: zone.groups.since }] : [];
        });
      case "time":
        return own.flatMap((zone) => {
          const told = tables?.times.rows.find(
            (row) =>
              row.attitude === attitude &&
              row.time === part.time &&
              row.zone === zone.zone &&
              row.rest === zone.rest,
          );
          return tables && told ? [{ ...zone, persons: told.persons, since: tables.since }] : [];
        });
      case "both":
        return own.flatMap((zone) => {
          const told =
            zone.rest || attitude !== "avoid"
              ? undefined
              : tables?.ambivalence.find((row) => row.zone === zone.zone);
          return tables && told ? [{ ...zone, persons: told.persons, since: tables.since }] : [];
        });
      case "wish":
        return (tables?.wishes.zones ?? []).flatMap(({ wish, ...zone }) =>
          tables && wish === part.wish ? [{ ...zone, since: tables.since }] : [],
        );
    }
  }
}

/** Parts of an attitude of which any zone is told, groups in the order of `sets`. */
export function partsOf(
  told: Told,
  attitude: Attitude,
  sets: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
): Part[] {
  const all: Part[] = [
    ...sets.flatMap(({ id, options }) =>
      options.map((option): Part => ({ by: "group", set: id, option: option.id })),
    ),
    ...TIMES.map((time): Part => ({ by: "time", time })),
    { by: "both" },
    ...WISHES.map((wish): Part => ({ by: "wish", wish })),
  ];
  return all.filter((part) => zonesOf(told, { attitude, part }).length > 0);
}

/** Names a part among all of a study. */
export const partKey = (part: Part | null): string => (part === null ? "" : Object.values(part).join(" "));

/** Whether two parts answer the same question, so that they may stand side by side. */
export const sameQuestion = (one: Part, other: Part): boolean =>
  one.by === other.by && (one.by !== "group" || other.by !== "group" || one.set === other.set);
