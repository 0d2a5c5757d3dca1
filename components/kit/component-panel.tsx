"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { ProfileSession, SessionState } from "@/lib/client/kit/profile-session";
import { KIT_COMPONENTS, shownLabel, type NamedComponent } from "@/lib/domain/kit/catalogue";
import { hintsFor, type Hint } from "@/lib/domain/kit/hints";
import { OptionCard } from "./option-card";
import { OwnOptions } from "./own-options";
import { StancesField } from "./stances-field";
import type { Proposed } from "./use-proposals";
import type { KitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./component-panel.module.css";

export interface Working {
  words: KitWords;
  state: SessionState;
  session: ProfileSession;
  mayWrite: boolean;
  proposed: Proposed;
}

/** One component beside the kit: its options with reasons and evidence, own options apart, and who says what. */
export function ComponentPanel({
  component,
  working,
  onOpen,
  onClose,
}: {
  component: NamedComponent;
  working: Working;
  onOpen: (component: string) => void;
  onClose: () => void;
}) {
  const { words, state, session, mayWrite } = working;
  const { t, locale } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [component.id]);
  const place = KIT_COMPONENTS.indexOf(component);
  const [before, after] = [KIT_COMPONENTS[place - 1], KIT_COMPONENTS[place + 1]];
  return (
    <section className={`desk-panel ${styles["panel"] ?? ""}`} aria-labelledby="kit-component">
      <div className={styles["head"]}>
        <h2 id="kit-component" ref={heading} tabIndex={-1}>
          {shownLabel(component, locale)}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {t("component.close")}
        </Button>
      </div>
      <p>{t(`about.${component.id}`)}</p>
      {locale === "de" ? null : (
        <p className={kit["soft"]} lang="de">
          {t("component.german", { label: component.label.de })}
        </p>
      )}
      <ul className={styles["hints"]}>
        {hintsFor(state.profile, component).map((hint) => {
          const text = hintWords(words, hint);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      <div className={styles["options"]}>
        {component.options.map((option) => (
          <OptionCard key={option.id} id={option.id} option={option} working={working} />
        ))}
      </div>
      <OwnOptions component={component.id} working={working} />
      <StancesField
        words={words}
        title={t("stances.componentTitle")}
        of={component.id}
        profile={state.profile}
        onEdit={mayWrite ? session.edit : null}
      />
      <div className={kit["row"]}>
        {[before, after].map((one, which) =>
          one ? (
            <Button key={one.id} onClick={() => onOpen(one.id)}>
              {t(which === 0 ? "component.previous" : "component.next")}: {shownLabel(one, locale)}
            </Button>
          ) : null,
        )}
      </div>
    </section>
  );
}

function hintWords({ t, locale }: KitWords, hint: Hint): string {
  if (!("one" in hint)) return t(`hints.${hint.hint}`);
  return t(`hints.${hint.hint}`, {
    one: shownLabel(hint.one, locale),
    other: shownLabel(hint.other, locale),
  });
}
