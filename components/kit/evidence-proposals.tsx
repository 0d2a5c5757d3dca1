"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EvidenceSource } from "@/lib/client/kit/profile-calls";
import { choiceOf } from "@/lib/domain/kit/profile";
import { textFor, type ShownQuote } from "@/lib/domain/words/quote";
import type { Proposal } from "@/lib/domain/kit/propose/proposal";
import type { Working } from "./component-panel";
import { figureNotes, figureSentence, sourceOf } from "./evidence-words";
import type { KitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./evidence.module.css";

/** What the newest release and the scenarios say about an option, and released quotes, to be put there with one tap. */
export function EvidenceProposals({ id, working }: { id: string; working: Working }) {
  const { words, state, session, proposed } = working;
  const { t } = words;
  const [failed, setFailed] = useState(false);
  const { answer, ask } = proposed;
  const { evidence } = choiceOf(state.profile, id);
  const take = async (from: EvidenceSource) => setFailed(!(await session.addEvidence(id, from)));
  const figures = isAnswer(answer) ? answer.figures.filter(({ options }) => options.includes(id)) : [];
  const taken = new Set(
    evidence.flatMap((one) =>
      "sentence" in one ? [figureSentence(words, one) + one.ref] : "ref" in one ? [one.ref] : [],
    ),
  );
  const free = figures.filter(({ figure }) => !taken.has(figureSentence(words, figure) + figure.ref));
  const quotes = isAnswer(answer) ? answer.quotes.filter((quote) => !taken.has(quote.id)) : [];
  return (
    <details
      className={kit["more"]}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && (answer === null || answer === "failed")) void ask();
      }}
    >
      <summary>{t("evidence.propose")}</summary>
      {answer === "loading" ? <p role="status">{t("evidence.loading")}</p> : null}
      {answer === "failed" ? <p className="desk-problem">{t("errors.other")}</p> : null}
      {isAnswer(answer) && free.length === 0 ? (
        <p>{t(answer.release === null ? "evidence.noRelease" : "evidence.noProposal")}</p>
      ) : null}
      <ul className={styles["list"]}>
        {free.map((one) => (
          <Figure key={one.key} words={words} proposal={one} onTake={() => void take({ figure: one.key })} />
        ))}
      </ul>
      {quotes.length === 0 ? null : (
        <details className={kit["more"]}>
          <summary>{t("evidence.quotes")}</summary>
          <ul className={styles["list"]}>
            {quotes.map((quote) => (
              <Quote
                key={quote.id}
                words={words}
                quote={quote}
                onTake={() => void take({ quote: quote.id })}
              />
            ))}
          </ul>
        </details>
      )}
      <div role="alert">{failed ? <p className="desk-problem">{t("errors.other")}</p> : null}</div>
    </details>
  );
}

type Answered = Exclude<Working["proposed"]["answer"], string | null>;
const isAnswer = (answer: Working["proposed"]["answer"]): answer is Answered =>
  typeof answer === "object" && answer !== null;

function Figure({ words, proposal, onTake }: { words: KitWords; proposal: Proposal; onTake: () => void }) {
  const { figure } = proposal;
  return (
    <li>
      <p>{figureSentence(words, figure)}</p>
      <p className={kit["soft"]}>{[sourceOf(words, figure), ...figureNotes(words, figure)].join(" · ")}</p>
      <Button onClick={onTake}>{words.t("evidence.add")}</Button>
    </li>
  );
}

function Quote({ words, quote, onTake }: { words: KitWords; quote: ShownQuote; onTake: () => void }) {
  const told = textFor(quote.texts, words.locale);
  if (!told) return null;
  return (
    <li>
      <p lang={told.language} dir="auto">
        {told.text}
      </p>
      {told.draft ? <p className={kit["soft"]}>{words.t("evidence.draft")}</p> : null}
      <Button onClick={onTake}>{words.t("evidence.add")}</Button>
    </li>
  );
}
