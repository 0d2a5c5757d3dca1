import { Check, Minus } from "lucide-react";
import { useTranslations } from "use-intl";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { whatNumbersAllow } from "@/lib/domain/study/what-numbers-allow";
import styles from "./numbers.module.css";

/** What a release of so many people may show, and from which number there is more. */
export function NumbersInWords(props: { people: number; disclosure: StudyDefinition["disclosure"] }) {
  const t = useTranslations("study");
  const { people } = props;
  const { kPlanner, kPublic } = props.disclosure;
  const allowed = whatNumbersAllow(people, kPlanner);
  const lines = [
    [allowed.presentation !== "none", t(`allow.map.${allowed.presentation}`, { k: kPlanner })],
    [allowed.presentation !== "none", t("allow.public", { k: kPublic })],
    [
      allowed.groupMaps,
      t(allowed.groupMaps ? "allow.groups" : "allow.noGroups", { least: allowed.leastInGroup }),
    ],
    [allowed.siting, t(allowed.siting ? "allow.siting" : "allow.noSiting")],
  ] as const;
  return (
    <div className={styles["allow"]} role="status">
      <h3>{t("allow.title", { count: people })}</h3>
      <ul>
        {lines.map(([yes, text]) => (
          <li key={text} data-yes={yes}>
            {yes ? <Check aria-hidden size={20} /> : <Minus aria-hidden size={20} />}
            {text}
          </li>
        ))}
      </ul>
      {allowed.moreFrom === null ? null : <p>{t("allow.moreFrom", { people: allowed.moreFrom })}</p>}
    </div>
  );
}
