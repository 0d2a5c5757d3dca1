import type { SitingAnswer, SitingInstance } from "@/lib/domain/siting/solve/instance";
import type { SitingModel } from "@/lib/domain/siting/solve/model";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { solveBeyondFew } from "@/lib/domain/siting/solve/solve-siting";
import { seededRandom } from "@/lib/domain/statistics/random";
import { shown, type Section } from "./figures";
import type { NamedInstance } from "./siting/generate";
import { grid, planar, pmedLike, strewn, townPoints } from "./siting/generate";
import { plainModel } from "./siting/plain-model";
import { readInstances } from "./siting/read-instances";
import { measureResamples } from "./siting/resamples";

const LIMIT_SECONDS = 20;

interface Measured {
  readonly answer: SitingAnswer;
  readonly seconds: number;
}

/** One model over a family of instances. */
interface Family {
  readonly name: string;
  readonly model: (instance: SitingInstance) => SitingModel;
  readonly instances: () => Iterable<NamedInstance>;
}

const median = (): SitingModel => ({ kind: "p-median" });
const center = (): SitingModel => ({ kind: "p-center" });
/** A fifth of the way that somebody has to the farthest site covers. */
const cover = ({ costs }: SitingInstance): SitingModel => ({
  kind: "cover",
  within: Math.round(costs.reduce((most, cost) => Math.max(most, cost), 0) / 5),
});

const many = (name: string, of: (p: number) => SitingInstance, ps: readonly number[]) => () =>
  ps.map((p) => ({ name: `${name}, p ${p}`, instance: of(p) }));

/**
 * The exact methods on instances of the literature's kinds, or on those of the folder `SITING_INSTANCES` (formats:
 * `siting/read-instances.ts`), in processor seconds, each at most 20; every instance is printed.
 */
export async function measureSiting(root: string): Promise<Section[]> {
  const folder = process.env.SITING_INSTANCES;
  const families = folder ? ofFolder(folder) : generated();
  const small = many("strewn 100 × 40", (p) => strewn(100, 40, p, seededRandom(p)), [3, 5]);
  return [
    {
      title: "Exact methods",
      text: `Processor seconds on one core, at most ${LIMIT_SECONDS} for an instance; MB: the most that the process has held so far. Graphs are of the sizes and kind of OR-Library's pmed1 … pmed40 (made here, seed 1; not the files themselves).`,
      columns: [
        "model and instances",
        "instances",
        "proven",
        "seconds in all",
        "worst",
        "largest gap %",
        "MB",
      ],
      rows: families.map(measureFamily),
    },
    {
      title: "Beside the plain model in HiGHS",
      text: "The same p-median as a textbook gives it to a solver (x ≤ y for every pair), at most 60 s.",
      columns: ["instance", "value", "own seconds", "HiGHS seconds", "same value"],
      rows: await Promise.all([...small()].map((one) => besidePlain(root, one))),
    },
    measureResamples(),
    ...(folder ? [] : [await comparedWhileDrawing(root)]),
  ];
}

/** Loads the app's modules, so it comes last. */
const comparedWhileDrawing = async (root: string): Promise<Section> =>
  (await import("./siting/compared-while-drawing")).measureComparedWhileDrawing(root);

function generated(): Family[] {
  const town = planarTown(400);
  return [
    { name: "p-median, graphs", model: median, instances: () => pmedLike(1) },
    { name: "p-center, graphs", model: center, instances: () => pmedLike(1) },
    { name: "maximal cover, graphs", model: cover, instances: () => pmedLike(1) },
    { name: "p-median, town of 400 points", model: median, instances: many("town", town, [5, 10, 20]) },
    {
      name: "p-median, strewn 1,000 × 1,000",
      model: median,
      instances: many("strewn", (p) => strewn(1_000, 1_000, p, seededRandom(1)), [3, 10, 30, 100]),
    },
    { name: "p-median, grid 32 × 32", model: median, instances: many("grid", (p) => grid(32, p), [5, 10]) },
  ];
}

const planarTown = (points: number) => (p: number) => planar(townPoints(points, seededRandom(1)), p, false);

const ofFolder = (folder: string): Family[] =>
  [median, center, cover].map((model, at) => ({
    name: `${["p-median", "p-center", "maximal cover"][at]}, ${folder}`,
    model,
    instances: () => readInstances(folder),
  }));

function measureFamily({ name, model, instances }: Family): string[] {
  const all: Measured[] = [];
  for (const one of instances()) {
    const measured = measure(model(one.instance), one.instance);
    const { value, gap, proven } = measured.answer;
    const end = proven ? "proven" : `gap ${shown(100 * gap, 2)} %`;
    const cells = [name, one.name, `value ${shown(value, 2)}`, end];
    console.log(`  ${[...cells, `${shown(measured.seconds, 2)} s`, `${megabytes()} MB`].join(" · ")}`);
    all.push(measured);
  }
  return [
    name,
    shown(all.length),
    shown(all.filter(({ answer }) => answer.proven).length),
    shown(
      all.reduce((sum, { seconds }) => sum + seconds, 0),
      1,
    ),
    shown(Math.max(...all.map(({ seconds }) => seconds)), 1),
    shown(100 * Math.max(...all.map(({ answer }) => (answer.proven ? 0 : answer.gap))), 2),
    megabytes(),
  ];
}

function measure(model: SitingModel, instance: SitingInstance): Measured {
  const began = process.cpuUsage();
  const seconds = () => process.cpuUsage(began).user / 1e6;
  const answer = runUntil(solveBeyondFew(model, instance, 1), () => seconds() > LIMIT_SECONDS);
  return { answer, seconds: seconds() };
}

async function besidePlain(root: string, { name, instance }: NamedInstance): Promise<string[]> {
  const { answer, seconds } = measure({ kind: "p-median" }, instance);
  const plain = await plainModel(root, instance, 60);
  const same = plain !== null && Math.abs(plain.value - answer.value) <= 1e-6 * answer.value;
  return [
    name,
    shown(answer.value, 1),
    shown(seconds, 2),
    plain ? shown(plain.seconds, 1) : "> 60",
    plain ? (same ? "yes" : "no") : "–",
  ];
}

const megabytes = () => shown(process.resourceUsage().maxRSS / 1024);
