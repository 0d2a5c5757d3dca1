import { createTranslator } from "use-intl";
import { expect, it } from "vitest";
import { groupLines } from "@/components/planner/views/group-lines";
import picture from "@/lib/i18n/messages/de/picture.json";

const messages: Record<string, unknown> = { picture };
const p = createTranslator({ locale: "de", messages, namespace: "picture" });
const words = { p, number: String };
const option = (id: string, label: string) => ({ id, label });
const sets = [
  {
    id: "life",
    label: "Was passt?",
    options: [option("old", "60 oder älter"), option("young", "14 bis 20")],
  },
  { id: "new", label: "Neu hier?", options: [option("yes", "Ja"), option("no", "Nein")] },
];
const plain = (lines: string[]) => lines.map((line) => line.replaceAll(/[\u2068\u2069]/g, ""));

it("tells what a release says of the groups in a zone under their question, and nothing about the others", () => {
  const groups = {
    since: "2026-11-01",
    sharedBy: ["life", "new"],
    values: [
      { set: "life", option: "young", persons: 9 },
      { set: "life", option: "old", persons: 12 },
      { set: "gone", option: "yes", persons: 7 },
    ],
  };
  expect(plain(groupLines(words, sets, groups))).toEqual([
    "Was passt? 60 oder älter: 12 · 14 bis 20: 9",
    "Mindestens drei Gruppen sind hier: „Neu hier?“",
  ]);
  expect(groupLines(words, sets, null)).toEqual([]);
});
