import { useTranslations } from "use-intl";
import type { ActorLine } from "./network-lines";
import styles from "./networks.module.css";

/** The one actor that was chosen, in words, with its ties. */
export function ChosenActor(props: {
  base: string;
  line: ActorLine | null;
  lines: readonly ActorLine[];
  mayEdit: boolean;
}) {
  const { line } = props;
  const t = useTranslations("networks");
  return (
    <aside className={styles["chosen"]} aria-label={t("chosen.title")} aria-live="polite">
      {line === null ? (
        <p>{t("chosen.none")}</p>
      ) : (
        <>
          <h2>
            {line.number} · <bdi>{line.label}</bdi>
          </h2>
          <p>{[line.scope, line.engagement, ...line.fields].map((term) => t(`terms.${term}`)).join(" · ")}</p>
          {line.ties.length === 0 ? <p>{t("chosen.noTies")}</p> : null}
          <ul className={styles["ties"]}>
            {line.ties.map(({ to, state }) => (
              <li key={to}>
                {t("chosen.to", {
                  state: t(`terms.${state}`),
                  name: props.lines.find(({ id }) => id === to)?.label ?? "",
                })}
              </li>
            ))}
          </ul>
          {props.mayEdit ? (
            <a className="button" href={`${props.base}/${line.id}`}>
              {t("table.edit")}
            </a>
          ) : null}
        </>
      )}
    </aside>
  );
}
