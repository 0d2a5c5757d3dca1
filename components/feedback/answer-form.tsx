"use client";
import { Check, Clock, MapPin, RefreshCw, Shuffle, Users, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import {
  DIFFERENCES,
  MOST_WORDS,
  OUTCOME_ANSWERS,
  type AnswerKind,
  type Difference,
} from "@/lib/domain/feedback/answer";
import styles from "./feedback.module.css";

const SIGNS = { agree: Check, disagree: X, different: Shuffle } as const;
const PICTURES = { time: Clock, place: MapPin, people: Users, changed: RefreshCw } as const;

/** What somebody thinks of a finding: one tap, and for "different" a picture or a few words. */
export function AnswerForm({
  code,
  finding,
  own,
}: {
  code: string;
  finding: string;
  own: AnswerKind | null;
}) {
  const t = useTranslations("feedback");
  const [chosen, setChosen] = useState(own);
  const [picture, setPicture] = useState<Difference | null>(null);
  const [words, setWords] = useState("");
  const [state, setState] = useState<"saved" | "failed" | null>(own ? "saved" : null);
  const hint = useId();
  async function send(answer: AnswerKind, given: { picture: Difference | null; words: string | null }) {
    const outcome = await call("PUT", `/api/feedback/${code}`, { finding, answer, ...given });
    setState(outcome.ok ? "saved" : "failed");
  }
  function choose(answer: AnswerKind) {
    setChosen(answer);
    setState(null);
    void send(answer, { picture: null, words: null });
  }
  return (
    <div className={styles["more"]}>
      <div className={styles["choices"]}>
        {OUTCOME_ANSWERS.map((answer) => {
          const Sign = SIGNS[answer];
          return (
            <button
              key={answer}
              type="button"
              className={styles["choice"]}
              aria-pressed={chosen === answer}
              onClick={() => choose(answer)}
            >
              <Sign aria-hidden size={40} strokeWidth={1.75} />
              {t(`answer.${answer}`)}
            </button>
          );
        })}
      </div>
      {chosen === "different" ? (
        <fieldset className={styles["more"]}>
          <legend>{t("how")}</legend>
          <div className={styles["choices"]}>
            {DIFFERENCES.map((one) => {
              const Picture = PICTURES[one];
              return (
                <button
                  key={one}
                  type="button"
                  className={styles["choice"]}
                  aria-pressed={picture === one}
                  onClick={() => setPicture(picture === one ? null : one)}
                >
                  <Picture aria-hidden size={40} strokeWidth={1.75} />
                  {t(`picture.${one}`)}
                </button>
              );
            })}
          </div>
          <label className="desk-field">
            {t("words")}
            <textarea
              value={words}
              maxLength={MOST_WORDS}
              dir="auto"
              aria-describedby={hint}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <p id={hint}>{t("hint")}</p>
          <div>
            <Button look="primary" onClick={() => void send("different", { picture, words: words || null })}>
              {t("send")}
            </Button>
          </div>
        </fieldset>
      ) : null}
      <p role="status">{state === null ? "" : t(state)}</p>
    </div>
  );
}
