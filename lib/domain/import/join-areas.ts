import { areaKey, areaName, isOneSlip, withoutDots } from "./names";

export interface Named {
  id: string;
  name: string;
  key: string;
}

/** How an area of the file was found among the areas of the register. `likely` is shown and has to be confirmed. */
export type Match = "name" | "key" | "likely";

export interface Joined {
  /** Name as it stands in the file, with its number where there is one. */
  name: string;
  key: string;
  areaId: string | null;
  by: Match | null;
  /** Several areas in one line ("Unterbilk/Hafen"): its figure cannot be divided. */
  several: boolean;
}

/**
 * Which area each name of a file means: the same name once spelling is set aside, else the same number, else a name that
 * differs by lost dots or one slip and could be no other. What fits none or several stays unmatched.
 * Cost O(names · areas).
 */
export function joinAreas(
  names: readonly { name: string; key: string }[],
  areas: readonly Named[],
): Joined[] {
  const prepared = areas.map((area) => ({ id: area.id, name: areaName(area.name), key: areaKey(area.key) }));
  return names.map((given) => {
    const name = areaName(given.name);
    const key = areaKey(given.key);
    const several = /\p{L}\s*[/+&]\s*\p{L}/u.test(given.name);
    const found =
      only(prepared, "name", (area) => name !== "" && area.name === name) ??
      only(prepared, "key", (area) => key !== "" && area.key === key && !several) ??
      only(prepared, "likely", (area) => name !== "" && withoutDots(area.name) === withoutDots(name)) ??
      only(prepared, "likely", (area) => name !== "" && isOneSlip(area.name, name));
    return { ...given, areaId: found?.id ?? null, by: found?.by ?? null, several: several && !found };
  });
}

function only<Area extends { id: string }>(
  areas: readonly Area[],
  by: Match,
  fits: (area: Area) => boolean,
): { id: string; by: Match } | null {
  const [first, ...others] = areas.filter(fits);
  return first && others.length === 0 ? { id: first.id, by } : null;
}
