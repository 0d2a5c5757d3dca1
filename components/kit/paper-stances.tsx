"use client";
import type { Paper } from "@/lib/domain/kit/paper";
import { stancesOf, type Profile } from "@/lib/domain/kit/profile";
import { ACTOR_GROUPS, STANCES } from "@/lib/domain/kit/terms";
import type { KitWords } from "./use-kit-words";

/** Who was heard about what: for each component or option the groups by what they said, those nobody asked among them. */
export function PaperStances(props: { words: KitWords; profile: Profile; heard: Paper["heard"] }) {
  const { words, profile } = props;
  const { t } = words;
  const columns = [...STANCES, "not-asked"] as const;
  return (
    <section>
      <h2>{t("paper.stances")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("compare.component")}</th>
            {columns.map((one) => (
              <th key={one} scope="col">
                {t(`stances.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.heard.map(({ of }) => {
            const stances = stancesOf(profile, of);
            return (
              <tr key={of}>
                <th scope="row">
                  <bdi>{words.label(profile, of)}</bdi>
                </th>
                {columns.map((one) => {
                  const groups = ACTOR_GROUPS.filter(
                    (group) => (stances[group]?.value ?? "not-asked") === one,
                  );
                  return <td key={one}>{groups.map((group) => t(`groups.${group}`)).join(", ") || "–"}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
