import { MapPinPlus } from "lucide-react";
import { Suspense, use, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { nearbyPlaces } from "@/lib/client/nearby/nearby-places";
import { findPlaces } from "@/lib/domain/nearby/find-places";
import type { NamedPlace } from "@/lib/domain/nearby/find-places";

/** Places of the base map by name: choosing one puts a mark near it, without the map. */
export function NearbyList(props: { basemap: string | null; onChoose: (place: NamedPlace) => void }) {
  const t = useTranslations("room");
  // Only the bundled map knows names; tiles of a city bring none that can be listed.
  if (props.basemap !== null) return <p className="places-empty">{t("near.missing")}</p>;
  return (
    <Suspense fallback={<p className="places-empty">{t("loading")}</p>}>
      <Names onChoose={props.onChoose} />
    </Suspense>
  );
}

function Names({ onChoose }: { onChoose: (place: NamedPlace) => void }) {
  const t = useTranslations("room.near");
  const places = use(nearbyPlaces());
  const [written, setWritten] = useState("");
  const inputId = useId();
  if (!places) return <p className="places-empty">{t("missing")}</p>;
  const found = findPlaces(places, written);
  return (
    <>
      <div className="editor-label">
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
          <li key={`${place.kind} ${place.name} ${place.quarter}`}>
            <button type="button" className="place" data-place={place.name} onClick={() => onChoose(place)}>
              <MapPinPlus aria-hidden size={32} />
              <span className="place-words">
                <strong>{t("choose", { name: place.name })}</strong>
                <span>
                  {t(`kind.${place.kind}`)}
                  {place.quarter && (
                    <>
                      {" · "}
                      <bdi dir="auto">{place.quarter}</bdi>
                    </>
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
