import { solveResamples } from "@/lib/domain/siting/solve/solve-resamples";
import { seededRandom } from "@/lib/domain/statistics/random";
import { shown, type Section } from "../figures";
import { strewn } from "./generate";

const ZONES = 500;
const SITES = 60;
const PEOPLE = 2_000;
const RESAMPLES = 250;

/** The best sites for people drawn again and again, one after the other on one core. */
export function measureResamples(): Section {
  const random = seededRandom(3);
  const { costs } = strewn(ZONES, SITES, 1, random);
  const surfaces = Array.from({ length: RESAMPLES }, () => {
    const people = new Uint32Array(ZONES);
    for (let drawn = 0; drawn < PEOPLE; drawn += 1) {
      const zone = Math.floor(ZONES * random.next() ** 1.7);
      people[zone] = (people[zone] ?? 0) + 1;
    }
    return people;
  });
  return {
    title: "Resamples",
    text: `${ZONES} zones × ${SITES} candidates, ${shown(PEOPLE)} people drawn anew each time; measured on ${RESAMPLES}, processor seconds for 1,000. Goals: 4 s up to p = 4, 10 s for p = 5.`,
    columns: ["p", "seconds for 1,000", "different best sets"],
    rows: [2, 3, 4, 5].map((p) => {
      const began = process.cpuUsage();
      const steps = solveResamples({ costs, p }, surfaces);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const seconds = process.cpuUsage(began).user / 1e6;
      const sets = new Set(step.value.map(({ sites }) => sites.join())).size;
      return [shown(p), shown((1_000 / RESAMPLES) * seconds, 1), shown(sets)];
    }),
  };
}
