import fs from "node:fs";
import { groups, inference, newcomers, recount, snapshots } from "./attacks";
import type { Outcome, Result } from "./attacks";
import { simulatedPeople } from "./simulated-study";
import type { Person } from "./simulated-study";

const numbers = (text: string) => text.split(",").map(Number);
const SIZES = numbers(process.env["AUDIT_PEOPLE"] ?? "40,150,600");
const SEEDS = numbers(process.env["AUDIT_SEEDS"] ?? "6,7");
const NEWCOMERS = 10;
const DOCUMENT = "docs/privacy.md";

/** Each attack with what the design's own simulations found. */
const ATTACKS: readonly {
  name: string;
  known: string;
  from: number;
  attack: (people: readonly Person[]) => Result | Promise<Result>;
}[] = [
  { name: "zones of fewer than k persons, counted anew", known: "0.0 %", from: 0, attack: recount },
  {
    name: "hidden or pooled cells exact or proven above zero",
    known: "0.0 % (naive 4–14 %)",
    from: 0,
    attack: inference,
  },
  {
    name: "newcomers located",
    known: "0 % (live 80–100 %)",
    from: 0,
    attack: (people) => newcomers(people, NEWCOMERS),
  },
  {
    name: "pairs of numbers that differ by 1 to 4 persons",
    known: "0.0 % (live 61–66 %)",
    from: 0,
    attack: (people) =>
      snapshots(people, Math.ceil(people.length / 2), Math.max(5, Math.round(people.length / 30))),
  },
  { name: "groups of 1 to 4 persons proven to be there", known: "0.0 %", from: 150, attack: groups },
];

const percent = ({ tried, found, unanswered }: Outcome) =>
  tried === 0
    ? "nothing to try"
    : `${((100 * found) / tried).toFixed(1)} % of ${tried.toLocaleString("en")}${unanswered > 0 ? ` (${unanswered} not answered)` : ""}`;
const sum = (outcomes: readonly Outcome[]): Outcome => ({
  tried: outcomes.reduce((all, { tried }) => all + tried, 0),
  found: outcomes.reduce((all, { found }) => all + found, 0),
  unanswered: outcomes.reduce((all, { unanswered }) => all + unanswered, 0),
});

const lines = [
  `| attack | people | releases | without the rules | the design's simulations |`,
  `| --- | --- | --- | --- | --- |`,
];
let held = true;
for (const { name, known, from, attack } of ATTACKS) {
  for (const n of SIZES.filter((size) => size >= from)) {
    const results: Result[] = [];
    for (const seed of SEEDS) results.push(await attack(simulatedPeople(n, seed)));
    const ours = sum(results.map((result) => result.ours));
    const control = sum(results.map((result) => result.control));
    held &&= ours.found === 0 && ours.unanswered === 0 && control.found > 0;
    const line = `| ${name} | ${n} | ${percent(ours)} | ${percent(control)} | ${known} |`;
    lines.push(line);
    console.log(line);
  }
}

const [begin, end] = ["<!-- audit -->", "<!-- /audit -->"];
const document = fs.readFileSync(DOCUMENT, "utf8");
const [head, rest] = [document.split(begin)[0], document.split(end)[1]];
if (head === undefined || rest === undefined) throw new Error(`${DOCUMENT} lacks its markers.`);
fs.writeFileSync(DOCUMENT, `${head}${begin}\n\n${lines.join("\n")}\n\n${end}${rest}`);
console.log(
  held ? "Every attack failed, and every control leaked." : "An attack succeeded, or a control did not leak.",
);
process.exit(held ? 0 : 1);
