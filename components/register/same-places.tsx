"use client";
import { useTranslations } from "use-intl";
import type { CheckedPlace, SamePlace } from "@/lib/domain/import/check-places";
import styles from "./register.module.css";

/** Entries at one place, side by side, each to be taken or left. */
export function SamePlaces(props: {
  groups: readonly SamePlace[];
  places: readonly CheckedPlace[];
  takes: (place: CheckedPlace) => boolean;
  onTake: (place: CheckedPlace, take: boolean) => void;
}) {
  const t = useTranslations("register.import");
  if (props.groups.length === 0) return null;
  const byLine = new Map(props.places.map((place) => [place.line, place]));
  return (
    <section className={styles["group"]}>
      <h3>{t("sameTitle", { count: props.groups.length })}</h3>
      <p className={styles["hint"]}>{t("sameText")}</p>
      <ul className={styles["list"]}>
        {props.groups.map(({ lines, known, sameName }) => (
          <li key={lines.join(" ")}>
            <p>
              <bdi>{byLine.get(lines[0] ?? 0)?.institution.address}</bdi>
              {sameName ? <span className={styles["badge"]}>{t("sameName")}</span> : null}
            </p>
            {known.length > 0 ? (
              <p className={styles["hint"]}>{t("sameKnown", { names: known.join(", ") })}</p>
            ) : null}
            {lines.flatMap((line) => {
              const place = byLine.get(line);
              return place
                ? [
                    <label key={line} className="desk-tick">
                      {tick(place)}
                    </label>,
                  ]
                : [];
            })}
          </li>
        ))}
      </ul>
    </section>
  );

  function tick(place: CheckedPlace) {
    const { name, kind } = place.institution;
    return (
      <>
        <input
          type="checkbox"
          checked={props.takes(place)}
          disabled={place.question !== null}
          onChange={(event) => props.onTake(place, event.currentTarget.checked)}
        />
        <span>{t("takeLine", { line: place.line, name: kind === "" ? name : `${name}, ${kind}` })}</span>
      </>
    );
  }
}
