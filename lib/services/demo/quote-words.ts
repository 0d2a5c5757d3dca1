import "server-only";
import type { Person } from "@/lib/domain/access/actor";
import { IN_ENGLISH } from "@/lib/domain/demo/words-in-english";
import type { Context } from "../context";
import { namedSayings } from "../words/find-saying";
import { releaseWords } from "../words/release-words";
import { takeStep } from "../words/take-step";
import type { DemoStudyRef } from "./make-demo-accounts";

/** As many as a planner reads, and some more that show how words get there. */
const QUOTED = 24;
const IN_WORK = 6;

/**
 * Some of what the invented people wrote becomes a quote: translated and edited by one researcher, released by another;
 * a few wait for the second one. A study with quotes stays as it is.
 */
export async function quoteWords(
  ctx: Context,
  study: DemoStudyRef,
  [editor, second]: readonly [Person, Person],
): Promise<void> {
  const all = await namedSayings(ctx.db, study.id);
  if (all.some(({ steps }) => steps.length > 0)) return;
  const seen = new Set<string>();
  const different = all.filter(({ original, language }) => {
    const key = original ?? "";
    if (language !== "de" || !Object.hasOwn(IN_ENGLISH, key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  for (const [index, saying] of different.slice(0, QUOTED + IN_WORK).entries()) {
    const address = { study: study.slug, words: saying.outwardId };
    const text = saying.original ?? "";
    const english = IN_ENGLISH[text] ?? "";
    const take = (kind: "translation" | "edited", language: string, words: string) =>
      takeStep({ ...ctx, actor: editor }, { ...address, body: { kind, language, text: words } });
    await take("translation", "en", english);
    await take("edited", "de", text);
    await take("edited", "en", english);
    if (index < QUOTED) await releaseWords({ ...ctx, actor: second }, address);
  }
}
