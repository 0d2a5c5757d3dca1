/** Longer than this nobody waits for a finger's line. */
const TURN_MS = 12;

/** What each of many gives, one after the other; the page breathes in between whenever it has taken long. */
export async function inTurns<T, U>(all: Iterable<T>, give: (one: T) => readonly U[]): Promise<U[]> {
  const given: U[] = [];
  let since = performance.now();
  for (const one of all) {
    given.push(...give(one));
    if (performance.now() - since < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return given;
}
