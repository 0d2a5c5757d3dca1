"use client";
import { useRef, useState, type KeyboardEvent } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Position } from "@/lib/domain/drawing/document";
import { findPlaces, type IndexedPlace } from "@/lib/domain/nearby/find-places";
import { nameIn } from "@/lib/domain/nearby/named-place";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import styles from "./place-search.module.css";

const MOST_SHOWN = 6;

/** Everything with a name on the study's map, found by its letters: for who knows a place by its name. */
export function PlaceSearch({ map, onPick }: { map: StudyMap; onPick: (at: Position) => void }) {
  const t = useTranslations("register.form");
  const locale = useLocale();
  const [places, setPlaces] = useState<readonly IndexedPlace[] | null>([]);
  const [written, setWritten] = useState("");
  const asked = useRef(false);

  async function read() {
    if (asked.current) return;
    asked.current = true;
    const { nearbyPlaces } = await import("@/lib/client/nearby/nearby-places");
    setPlaces(await nearbyPlaces(map));
  }
  const found = written.trim().length < 2 ? [] : findPlaces(places ?? [], written).slice(0, MOST_SHOWN);
  const choose = (at: Position) => {
    setWritten("");
    onPick(at);
  };
  const chooseFirst = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // this is no field of the form around it
    if (found[0]) choose(found[0].at);
  };

  return (
    <div className={styles["search"]}>
      <label className="desk-field">
        {t("search")}
        <input
          type="search"
          dir="auto"
          autoComplete="off"
          value={written}
          onFocus={() => void read()}
          onChange={(event) => setWritten(event.target.value)}
          onKeyDown={chooseFirst}
        />
      </label>
      <p role="status" className={styles["said"]}>
        {places === null
          ? t("searchMissing")
          : written.trim().length < 2
            ? ""
            : t("searchFound", { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <ul>
          {found.map((place) => (
            <li key={`${place.kind} ${place.name} ${String(place.at)}`}>
              <button type="button" onClick={() => choose(place.at)}>
                <bdi>{nameIn(place, locale)}</bdi>
                {place.quarter === null ? null : <bdi className={styles["quarter"]}>{place.quarter}</bdi>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
