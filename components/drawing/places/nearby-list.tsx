import { MapPinPlus } from "lucide-react";
import { Suspense, use, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { nearbyPlaces } from "@/lib/client/nearby/nearby-places";
import type { NamedMap } from "@/lib/client/nearby/nearby-places";
import type { Position } from "@/lib/domain/drawing/document";
import { findPlaces } from "@/lib/domain/nearby/find-places";
import { nameIn } from "@/lib/domain/nearby/named-place";
import type { IndexedPlace } from "@/lib/domain/nearby/find-places";
import type { NamedPlace } from "@/lib/domain/nearby/named-place";
import "../field.css";

/** Puts a mark near a place, called by the name that was on screen. */
type Choose = (at: Position, name: string) => void;

/** Places of the base map by name: choosing one puts a mark near it, without the map. */
export function NearbyList({ map, onChoose }: { map: NamedMap; onChoose: Choose }) {
  const t = useTranslations("room");
  const [places] = useState(() => nearbyPlaces(map));
  return (
    <Suspense
      fallback={
        <p className="places-empty" role="status">
          {t("loading")}
        </p>
      }
    >
      <Names places={places} onChoose={onChoose} />
    </Suspense>
  );
}

function Names(props: { places: Promise<readonly IndexedPlace[] | null>; onChoose: Choose }) {
  const t = useTranslations("room.near");
  const index = use(props.places);
  const [written, setWritten] = useState("");
  const inputId = useId();
  if (!index || index.length === 0) return <p className="places-empty">{t("missing")}</p>;
  const found = findPlaces(index, written);
  return (
    <>
      <div className="field">
        <label htmlFor={inputId}>{t("search")}</label>
        <input
          id={inputId}
          type="search"
          dir="auto"
          autoComplete="off"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <p className="visually-hidden" role="status">
        {t("found", { count: found.length })}
      </p>
      {found.length === 0 && <p className="places-empty">{t("found", { count: 0 })}</p>}
      <ul className="places">
        {found.map((place) => (
          <li key={`${place.kind} ${place.name} ${String(place.at)}`}>
            <Near place={place} onChoose={props.onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A place by its name in the language on screen; below it what it is, its name on the map, and its quarter. */
function Near({ place, onChoose }: { place: NamedPlace; onChoose: Choose }) {
  const t = useTranslations("room.near");
  const name = nameIn(place, useLocale());
  const about = [...(name === place.name ? [] : [place.name]), ...(place.quarter ? [place.quarter] : [])];
  return (
    <button type="button" className="place" data-place={place.name} onClick={() => onChoose(place.at, name)}>
      <MapPinPlus aria-hidden size={32} />
      <span className="place-words">
        <strong>{t("choose", { name })}</strong>
        <span>
          {t(`kind.${place.kind}`)}
          {about.map((word) => (
            <span key={word}>
              {" · "}
              <bdi dir="auto">{word}</bdi>
            </span>
          ))}
        </span>
      </span>
    </button>
  );
}
