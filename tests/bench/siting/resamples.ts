import { solveResamples } from "@/lib/domain/siting/solve/solve-resamples";
import { toTheEnd } from "@/lib/domain/to-the-end";
import { seededRandom } from "@/lib/domain/statistics/random";
import { shown, type Section } from "../figures";
import { strewn } from "./generate";

const ZONES = 500;
const SITES = 60;
const PEOPLE = 2_000;
const RESAMPLES = 1_000;

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
    text: `${ZONES} zones × ${SITES} candidates, ${shown(PEOPLE)} people drawn anew ${shown(RESAMPLES)} times; processor seconds. Goals: 4 s up to p = 4, 10 s for p = 5.`,
    columns: ["p", "seconds", "different best sets"],
    rows: [2, 3, 4, 5].map((p) => {
      const began = process.cpuUsage();
      const best = toTheEnd(solveResamples({ costs, p }, surfaces));
      const seconds = process.cpuUsage(began).user / 1e6;
      const sets = new Set(best.map(({ sites }) => sites.join())).size;
      return [shown(p), shown(seconds, 1), shown(sets)];
    }),
  };
}
