/** What a generator of steps comes to, without a pause. */
export function toTheEnd<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
