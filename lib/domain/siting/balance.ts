import type { DemandZone } from "./inputs";

/**
 * Factor of each zone that gives every option of a group set the same voice in its attitude: an option's stated persons
 * weigh the mean of all options' stated persons over its own. Who is not stated keeps the weight 1, as nothing is known of
 * them. 1 everywhere where the release states fewer than two options. Source: `domain` A5.1 (*balanced*).
 */
export function balanceOf(zones: readonly DemandZone[], set: string | null): Float64Array {
  const factors = new Float64Array(zones.length).fill(1);
  if (set === null) return factors;
  for (const attitude of ["use", "value"] as const) {
    const stated = new Map<string, number>();
    const values = zones.map((zone) =>
      zone.attitude === attitude ? (zone.groups?.values ?? []).filter((value) => value.set === set) : [],
    );
    for (const { option, persons } of values.flat()) stated.set(option, (stated.get(option) ?? 0) + persons);
    if (stated.size < 2) continue;
    const mean = [...stated.values()].reduce((sum, persons) => sum + persons, 0) / stated.size;
    zones.forEach(({ persons }, zone) => {
      const own = values[zone] ?? [];
      const told = own.reduce((sum, value) => sum + value.persons, 0);
      const weighed = own.reduce(
        (sum, value) => sum + (value.persons * mean) / (stated.get(value.option) ?? 1),
        0,
      );
      factors[zone] = (weighed + Math.max(0, persons - told)) / Math.max(persons, told);
    });
  }
  return factors;
}
