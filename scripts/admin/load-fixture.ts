import { loadFixture } from "@/lib/services/demo/load-fixture";
import { options, wholeNumber, type Command } from "./command";

const MOST_PARTICIPANTS = 1_000_000;

export const loadFixtureCommand: Command = {
  usage: "load-fixture --study S --participants N [--seed K]",
  explains: "fills a study with synthetic drawings of N invented people, about eight marks each",
  refusals: {
    "not-found": "There is no such study.",
    conflict: "This study already holds drawings of this seed.",
  },
  read(args) {
    const given = options(args, ["study", "participants", "seed"], ["study", "participants"]);
    const participants = wholeNumber(given.participants, "participants", MOST_PARTICIPANTS);
    const seed = wholeNumber(given.seed ?? "1", "seed", 2 ** 31 - 1);
    return async (ctx) => {
      const result: unknown = await loadFixture(ctx.db, { study: given.study, participants, seed });
      const counts = typeof result === "object" && result !== null ? ` ${JSON.stringify(result)}` : "";
      return `Filled ${given.study} with ${participants} invented people (seed ${seed}).${counts}`;
    };
  },
};
