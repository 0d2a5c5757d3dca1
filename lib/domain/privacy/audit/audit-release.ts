import { cellToParent } from "h3-js";
import { ATTITUDES } from "../../drawing/terms";
import { differing } from "../frozen-update";
import type { GroupOption } from "../groups";
import { COARSEST_RESOLUTION, WHOLE } from "../merge-up";
import type { Partition, SetsInput } from "../produce-release";
import { zoneKey } from "../released-zone";
import type { ReleasedBefore, ReleasedZone, ZoneSet } from "../released-zone";
import { standingSchema } from "../standing";
import type { Standing } from "../standing";
import { SURFACE_FROM_PERSONS } from "../presentation";
import { TABLES_FROM_PERSONS } from "../release-facts";
import { Checks } from "./checks";

export interface Audited {
  readonly tables: Pick<Partition, "participants" | "zones">;
  /** Who stands behind the numbers made now. */
  readonly sets: readonly ZoneSet[];
  readonly input: SetsInput;
  /** By `zoneKey`. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Mode *frozen update*: the zones released before, with every set ever published. */
  readonly before?: readonly ReleasedBefore[];
  /** Mode *waves*: whom the waves before counted, by the numbers of the history; `wave` are those of this one. */
  readonly waves?: { readonly earlier: readonly (readonly number[])[]; readonly wave: readonly number[] };
}

/**
 * The closed forms of the audit, over a release and all that was released of its study before. Persons are counted anew from
 * the raw sets, by code of its own: nothing that the producer computed is taken over but what it shows.
 */
export function auditRelease(audited: Audited): Checks {
  const checks = new Checks();
  auditZones(audited, checks);
  auditChanges(audited, checks);
  auditGroups(audited, checks);
  const { waves } = audited;
  if (waves) {
    const before = new Set(waves.earlier.flat());
    for (const person of waves.wave) checks.look("waves", !before.has(person));
  }
  return checks;
}

/** Rules `persons`, `overlap`, `rest`, `public`, `standing`. */
function auditZones({ tables, sets, input, standings, before }: Audited, checks: Checks): void {
  const zones = new Map(tables.zones.map((zone) => [zoneKey(zone), zone]));
  const { kPlanner: k, kPublic, touches } = input;
  const countAnew = counterOf(input.people.length);
  for (const attitude of ATTITUDES) {
    const seen = new Set<string>();
    for (const set of sets.filter((one) => one.attitude === attitude)) {
      const zone = zones.get(zoneKey(set));
      const persons = countAnew(set.cells.map((cell) => touches[attitude].get(cell) ?? []));
      checks.look("persons", zone !== undefined && persons >= k && zone.persons >= k, set);
      checks.look(
        "overlap",
        set.cells.every((cell) => !seen.has(cell)),
        set,
      );
      for (const cell of set.cells) seen.add(cell);
      if (zone?.forPublic) checks.look("public", persons >= kPublic && zone.persons >= kPublic, zone);
      // A frozen zone's parts were under k when it was made; they may have grown since, so that nothing follows.
      if (set.rest && !before && zone)
        checks.look("rest", persons + 1 <= (partsOf(set.cells, zone.resolution) - 1) * (k - 1), zone);
    }
  }
  for (const zone of tables.zones) {
    checks.look("persons", zone.persons >= k, zone);
    const standing = standings.get(zoneKey(zone));
    if (standing)
      checks.look(
        "standing",
        tables.participants >= SURFACE_FROM_PERSONS && standingSchema.safeParse(standing).success,
        zone,
      );
  }
}

/** Counts distinct persons in lists of positions among `n`: each is marked with the number of the count that saw them. */
function counterOf(n: number): (lists: readonly (readonly number[])[]) => number {
  const seenIn = new Uint32Array(n);
  let count = 0;
  return (lists) => {
    count += 1;
    let persons = 0;
    for (const list of lists)
      for (const person of list) {
        if (seenIn[person] !== count) persons += 1;
        seenIn[person] = count;
      }
    return persons;
  };
}

/** How many parts the pool of a rest zone had: cells, or pools that failed before. */
function partsOf(cells: readonly string[], resolution: number): number {
  const below = resolution === WHOLE.resolution ? COARSEST_RESOLUTION : resolution + 1;
  return new Set(cells.map((cell) => cellToParent(cell, below))).size;
}

/** Rules `change` and `frozen`, over every pair of sets that was ever published of a zone. */
function auditChanges({ tables, sets, input, before }: Audited, checks: Checks): void {
  if (!before) return;
  const now = new Map(sets.map((set) => [zoneKey(set), set.people]));
  const made = new Map(tables.zones.map((zone) => [zoneKey(zone), zone]));
  checks.look("frozen", made.size === before.length);
  for (const old of before) {
    const zone = made.get(zoneKey(old));
    const people = now.get(zoneKey(old));
    checks.look("frozen", zone !== undefined && sameShape(zone, old), old);
    if (!people) {
      checks.look("change", zone?.persons === old.persons && zone.since === old.since, old);
      continue;
    }
    const k = input.kPlanner;
    for (const earlier of old.earlier) {
      const apart = differing(people, earlier.people);
      checks.look("change", apart >= k && earlier.moved - apart >= k, old);
    }
    old.earlier.forEach((one, at) => {
      for (const other of old.earlier.slice(at + 1)) {
        const apart = differing(one.people, other.people);
        checks.look("change", apart === 0 || apart >= k, old);
      }
    });
  }
}

const sameShape = (a: ReleasedZone, b: ReleasedZone) => JSON.stringify(a.shape) === JSON.stringify(b.shape);

/** Rule `groups`; on a frozen partition they are those of the first release. */
function auditGroups({ tables, sets, input, before }: Audited, checks: Checks): void {
  if (before) return;
  const { kPlanner: k } = input;
  const n = input.people.length;
  const people = new Map(sets.map((set) => [zoneKey(set), set.people]));
  for (const zone of tables.zones) {
    const inZone = people.get(zoneKey(zone));
    if (!inZone || !zone.groups) continue;
    const { values } = zone.groups;
    for (const { set, option } of values) {
      const chosen = input.groups.find((one) => one.set === set && one.option === option);
      checks.look(
        "groups",
        n >= TABLES_FROM_PERSONS && chosen !== undefined && apart(inZone, chosen, k),
        zone,
      );
    }
    for (const set of new Set(values.map((value) => value.set))) {
      const options = input.groups.filter((one) => one.set === set);
      const shown = options.filter((one) =>
        values.some((value) => value.set === set && value.option === one.option),
      );
      const left = inZone.filter((person) => !shown.some((one) => one.people.has(person))).length;
      const hidden = options.length - shown.length;
      checks.look("groups", hidden !== 1 && (left >= k || (left === 0 && hidden === 0)), zone);
    }
  }
}

/** Whether those of an option in a zone, the others in it and the others of the option are k persons each. */
function apart(inZone: readonly number[], option: GroupOption, k: number): boolean {
  const both = inZone.filter((person) => option.people.has(person)).length;
  return both >= k && inZone.length - both >= k && option.people.size - both >= k;
}
