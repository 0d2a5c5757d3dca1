"use client";
import { useState } from "react";
import { KIT_COMPONENTS, shownLabel, type NamedComponent } from "@/lib/domain/kit/catalogue";
import { choiceOf, type Profile } from "@/lib/domain/kit/profile";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import { useKitWords, type KitWords } from "./use-kit-words";
import kit from "./kit.module.css";
import styles from "./compare.module.css";

/** Two kits side by side, component by component, with their differences marked. */
export function Compare({ profiles }: { profiles: readonly ShownProfile[] }) {
  const words = useKitWords([]);
  const { t, locale } = words;
  const [ids, setIds] = useState([profiles[0]?.id ?? "", profiles[1]?.id ?? ""] as const);
  const [one, other] = ids.map((id) => profiles.find((profile) => profile.id === id)?.profile);
  if (!one || !other) return null;
  const rows = KIT_COMPONENTS.map((component) => {
    const [left, right] = [one, other].map((profile) => choicesIn(words, profile, component));
    return { component, left: left ?? "", right: right ?? "", differs: left !== right };
  });
  const pick = (which: 0 | 1, id: string) => setIds(which === 0 ? [id, ids[1]] : [ids[0], id]);
  return (
    <section className="desk-panel">
      <h2>{t("compare.title")}</h2>
      <p>{t("compare.intro")}</p>
      <div className={kit["fields"]}>
        {([0, 1] as const).map((which) => (
          <label key={which} className="desk-field">
            {t(which === 0 ? "compare.one" : "compare.other")}
            <select value={ids[which]} onChange={({ currentTarget }) => pick(which, currentTarget.value)}>
              {profiles.map(({ id, profile, socialSpaceName }) => (
                <option key={id} value={id}>
                  {`${profile.name} · ${socialSpaceName}`}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p role="status">{t("compare.differences", { count: rows.filter(({ differs }) => differs).length })}</p>
      <div className={styles["scroll"]} role="region" aria-label={t("compare.title")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("compare.component")}</th>
              <th scope="col">
                <bdi>{one.name}</bdi>
              </th>
              <th scope="col">
                <bdi>{other.name}</bdi>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ component, left, right, differs }) => (
              <tr key={component.id} data-differs={differs}>
                <th scope="row">
                  {shownLabel(component, locale)}
                  <small>{t(differs ? "compare.different" : "compare.same")}</small>
                </th>
                <td>{left}</td>
                <td>{right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Everything in a component that is not open, in a line each; what is the same reads the same. */
function choicesIn(words: KitWords, profile: Profile, component: NamedComponent): string {
  const ids = [
    ...component.options.map(({ id }) => id),
    ...profile.ownOptions.flatMap((own) => (own.component === component.id ? [own.id] : [])),
  ];
  return ids
    .flatMap((id) => {
      const { state } = choiceOf(profile, id);
      return state === "open" ? [] : [`${words.label(profile, id)} (${words.t(`option.${state}`)})`];
    })
    .join("\n");
}
