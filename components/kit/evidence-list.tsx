"use client";
import { Button } from "@/components/ui/button";
import { removeEvidence } from "@/lib/domain/kit/edits";
import { choiceOf } from "@/lib/domain/kit/profile";
import type { EvidenceLevel } from "@/lib/domain/kit/terms";
import type { Working } from "./component-panel";
import { DocumentForm } from "./document-form";
import { EvidenceProposals } from "./evidence-proposals";
import { evidenceWords } from "./evidence-words";
import kit from "./kit.module.css";
import styles from "./evidence.module.css";

/** What an option rests on, with the way to put more there. On level 1 all of it is a hint. */
export function EvidenceList({ id, level, working }: { id: string; level: EvidenceLevel; working: Working }) {
  const { words, state, session, mayWrite } = working;
  const { t } = words;
  const { evidence } = choiceOf(state.profile, id);
  const { standings, quotes } = state.stored;
  const hint = level === 1;
  if (!mayWrite && evidence.length === 0) return null;
  return (
    <section className={styles["evidence"]}>
      <h4>{t(hint ? "evidence.titleHint" : "evidence.title")}</h4>
      {evidence.length === 0 ? (
        <p className={kit["soft"]}>{t(hint ? "evidence.noneHint" : "evidence.none")}</p>
      ) : null}
      <ul className={styles["list"]}>
        {evidence.map((one) => {
          const standing = standings[one.id];
          const told = evidenceWords(words, one, { standing, quotes });
          return (
            <li key={one.id} data-kind={one.kind} data-standing={standing ?? "current"}>
              <p {...(told.language ? { lang: told.language, dir: "auto" } : {})}>{told.text}</p>
              <p className={kit["soft"]}>{told.notes.join(" · ")}</p>
              {mayWrite ? (
                <Button look="quiet" onClick={() => session.edit(removeEvidence(id, one.id))}>
                  {t("evidence.remove")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayWrite ? (
        <>
          {level === 0 ? null : <EvidenceProposals id={id} working={working} />}
          <DocumentForm id={id} words={words} onEdit={session.edit} />
        </>
      ) : null}
    </section>
  );
}
