"use client";
import { useTranslations } from "use-intl";
import type { FigureLook } from "@/lib/client/register/import-look";
import type { Joined } from "@/lib/domain/import/join-areas";
import { BadRows } from "./bad-rows";
import type { CheckProps } from "./import-check-step";
import { TakeBar } from "./take-bar";
import styles from "./register.module.css";

/** Figures of a file before they are taken: which area each name means, and what is left over on both sides. */
export function CheckFigures({ look, working, onBack, onAgain, onTake }: CheckProps<FigureLook>) {
  const t = useTranslations("register.import");
  const { plan, areas } = look;
  const { joined, unmatchedAreas, bad, figures } = look.checked;
  const meant = ({ name, areaId, by }: Joined): string | null =>
    Object.hasOwn(plan.matches, name) ? (plan.matches[name] ?? null) : by === "likely" ? null : areaId;
  const open = joined.filter((one) => one.by === "likely" || one.areaId === null);
  const count = joined.filter((one) => meant(one) !== null).length;

  return (
    <>
      <section className={styles["group"]}>
        <h2>{t("checkTitle")}</h2>
        <h3>{t("joinTitle")}</h3>
        <p role="status">
          {areas.length === 0 ? t("noAreas") : t("joined", { count, all: joined.length, figures })}
        </p>
      </section>
      {areas.length > 0 && open.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("openTitle", { count: open.length })}</h3>
          <ul className={styles["list"]}>{open.map(openName)}</ul>
        </section>
      ) : null}
      {areas.length > 0 && unmatchedAreas.length > 0 ? (
        <section className={styles["group"]}>
          <h3>{t("withoutTitle", { count: unmatchedAreas.length })}</h3>
          <p>
            <bdi>{unmatchedAreas.map(({ name }) => name).join(", ")}</bdi>
          </p>
        </section>
      ) : null}
      <BadRows bad={bad} />
      <TakeBar
        label={t("takeFigures", { count: figures })}
        none={figures === 0}
        working={working}
        onTake={() => onTake(plan)}
        onBack={onBack}
      />
    </>
  );

  function openName(one: Joined) {
    const likely = one.by === "likely" ? areas.find(({ id }) => id === one.areaId) : undefined;
    return (
      <li key={one.name} className={styles["row"]}>
        <p>
          <strong>
            <bdi>{one.name}</bdi>
          </strong>
          <br />
          {likely ? t("likely", { name: likely.name }) : one.several ? t("several") : null}
        </p>
        <div className="desk-field">
          <select
            aria-label={t("areaFor", { name: one.name })}
            value={meant(one) ?? ""}
            disabled={working}
            onChange={(event) =>
              onAgain({
                ...plan,
                matches: { ...plan.matches, [one.name]: event.currentTarget.value || null },
              })
            }
          >
            <option value="">{t("nobody")}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </li>
    );
  }
}
