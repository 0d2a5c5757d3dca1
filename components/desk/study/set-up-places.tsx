import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { areaThrough, readBoundaries, type ReadBoundaries } from "@/lib/domain/study/read-boundaries";
import type { Position } from "@/lib/domain/drawing/document";
import { BoundaryMapView } from "./boundary-map-view";
import type { StudyDraft } from "@/lib/domain/study/draft";
import type { SetUpPart } from "./set-up-steps";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

/** The social spaces of a study: from a file, or drawn corner by corner. */
export function SetUpPlaces({ draft, change }: SetUpPart) {
  return <SpaceFields spaces={draft.spaces} onChange={(spaces) => change({ spaces })} />;
}

type Spaces = StudyDraft["spaces"];

/** Social spaces to draw, import and name; those of `standing` are seen and stay. */
export function SpaceFields(props: {
  spaces: Spaces;
  standing?: Spaces;
  onChange: (spaces: Spaces) => void;
}) {
  const t = useTranslations("study");
  const [corners, setCorners] = useState<readonly Position[]>([]);
  const [refused, refuse] = useState<Extract<ReadBoundaries, { ok: false }>["reason"] | null>(null);
  const { spaces, standing = [], onChange } = props;
  const area = areaThrough(corners);

  async function take(file: File | undefined) {
    if (!file) return;
    const read = readBoundaries(await file.text());
    refuse(read.ok ? null : read.reason);
    if (read.ok) onChange([...spaces, ...read.spaces].slice(0, 20));
  }
  const rename = (at: number, name: string) =>
    onChange(spaces.map((space, i) => (i === at ? { ...space, name } : space)));

  return (
    <>
      <p className={styles["note"]}>{t("places.note")}</p>
      <label className={fields["file"]}>
        <span>{t("places.file")}</span>
        <input
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          onChange={({ target }) => void take(target.files?.[0]).finally(() => (target.value = ""))}
        />
      </label>
      <div role="alert">
        {refused ? <p className="desk-problem">{t(`places.refused.${refused}`)}</p> : null}
      </div>
      <BoundaryMapView
        areas={[...standing, ...spaces].map(({ boundary }) => boundary)}
        corners={corners}
        onCorner={(at) => setCorners((before) => [...before, at])}
      >
        <Button disabled={corners.length === 0} onClick={() => setCorners(corners.slice(0, -1))}>
          {t("places.undo")}
        </Button>
        <Button
          look="primary"
          disabled={area === null}
          onClick={() => {
            if (area) onChange([...spaces, { name: "", boundary: area }]);
            setCorners([]);
          }}
        >
          {t("places.finish")}
        </Button>
      </BoundaryMapView>
      <p role="status" className={styles["note"]}>
        {t("places.corners", { count: corners.length })}
      </p>
      {spaces.length + standing.length === 0 ? <p>{t("places.none")}</p> : null}
      <ul className={fields["lines"]}>
        {spaces.map((space, at) => (
          <li key={at}>
            <label className="desk-field">
              {t("places.name", { number: at + 1 })}
              <input
                value={space.name}
                maxLength={120}
                autoComplete="off"
                onChange={({ target }) => rename(at, target.value)}
              />
            </label>
            <Button
              aria-label={t("places.removeOf", { name: space.name || String(at + 1) })}
              onClick={() => onChange(spaces.filter((_, i) => i !== at))}
            >
              <Trash2 aria-hidden size={20} />
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
