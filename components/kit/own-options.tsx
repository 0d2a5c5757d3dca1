"use client";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { addOwnOption, removeOwnOption } from "@/lib/domain/kit/edits";
import { AddOwnOption } from "./add-own-option";
import type { Working } from "./component-panel";
import { OptionCard } from "./option-card";
import kit from "./kit.module.css";
import styles from "./own-options.module.css";

/** Options that the social space adds to a component, apart from those of the model. */
export function OwnOptions({ component, working }: { component: string; working: Working }) {
  const { words, state, session, mayWrite } = working;
  const { t } = words;
  const heading = useId();
  const own = state.profile.ownOptions.filter((one) => one.component === component);
  if (!mayWrite && own.length === 0) return null;
  return (
    <section className={styles["own"]} aria-labelledby={heading}>
      <h3 id={heading}>{t("component.own")}</h3>
      <p className={kit["soft"]}>{t("component.ownNote")}</p>
      {own.map(({ id }) => (
        <div key={id}>
          <OptionCard id={id} option={null} working={working} />
          {mayWrite ? (
            <Button look="quiet" onClick={() => session.edit(removeOwnOption(id))}>
              {t("component.removeOwn")}: <bdi>{words.label(state.profile, id)}</bdi>
            </Button>
          ) : null}
        </div>
      ))}
      {mayWrite ? (
        <AddOwnOption words={words} component={component} onAdd={(own) => session.edit(addOwnOption(own))} />
      ) : null}
    </section>
  );
}
