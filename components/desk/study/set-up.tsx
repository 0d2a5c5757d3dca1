"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { draftStore } from "@/lib/client/desk/draft-store";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { SetUpCare } from "./set-up-care";
import { SetUpCheck } from "./set-up-check";
import { SetUpGroups } from "./set-up-groups";
import { SetUpLanguages } from "./set-up-languages";
import { SetUpNumbers } from "./set-up-numbers";
import { SetUpPlaces } from "./set-up-places";
import { SetUpWords } from "./set-up-words";
import { SET_UP_STEPS, type SetUpStep } from "./set-up-steps";
import styles from "./set-up.module.css";

/** Setting up a study in short steps. Every change is kept; nothing is founded before the last step says so. */
export function SetUp(props: { id: string; locale: string; first: StudyDraft; step: SetUpStep }) {
  const t = useTranslations("study");
  const router = useRouter();
  const [store] = useState(() => draftStore(props.id, props.first));
  const { draft, saved } = useSyncExternalStore(store.subscribe, store.get, store.get);
  const [step, setStep] = useState(props.step);
  const [refused, setRefused] = useState<string | null>(null);
  const place = SET_UP_STEPS.indexOf(step);
  const [before, after] = [SET_UP_STEPS[place - 1], SET_UP_STEPS[place + 1]];

  useEffect(() => {
    const leave = () => void store.flush();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [store]);

  function go(next: SetUpStep) {
    void store.flush();
    setStep(next);
    history.replaceState(null, "", `?step=${next}`);
    document.getElementById("content")?.scrollIntoView();
  }

  async function found() {
    setRefused(null);
    if (!(await store.flush())) return setRefused("offline");
    const answer = await call<{ slug: string }>("POST", `/api/drafts/${props.id}/study`);
    if (answer.ok) router.push(`/${props.locale}/desk/${answer.value.slug}`);
    else setRefused(answer.code);
  }

  const part = { draft, change: store.change };
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("setUp.title")}</h1>
        <p className={styles["saved"]} role="status" data-saved={saved}>
          {t(`setUp.saved.${saved}`)}
        </p>
      </div>
      <nav className={styles["steps"]} aria-label={t("setUp.steps")}>
        <ol>
          {SET_UP_STEPS.map((one) => (
            <li key={one}>
              <button type="button" aria-current={one === step ? "step" : undefined} onClick={() => go(one)}>
                {t(`steps.${one}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={`desk-panel ${styles["step"]}`} aria-labelledby="step-title">
        <h2 id="step-title">{t(`steps.${step}`)}</h2>
        {step === "words" ? <SetUpWords {...part} /> : null}
        {step === "places" ? <SetUpPlaces {...part} /> : null}
        {step === "languages" ? <SetUpLanguages {...part} /> : null}
        {step === "groups" ? <SetUpGroups {...part} /> : null}
        {step === "numbers" ? <SetUpNumbers {...part} /> : null}
        {step === "care" ? <SetUpCare {...part} /> : null}
        {step === "check" ? <SetUpCheck draft={draft} go={go} onFound={() => void found()} /> : null}
        <div role="alert">{refused ? <p className="desk-problem">{t("setUp.refused")}</p> : null}</div>
      </section>
      <div className={styles["onward"]}>
        {before ? <Button onClick={() => go(before)}>{t("setUp.back")}</Button> : <span />}
        {after ? (
          <Button look="primary" onClick={() => go(after)}>
            {t("setUp.next", { step: t(`steps.${after}`) })}
          </Button>
        ) : null}
      </div>
    </main>
  );
}
