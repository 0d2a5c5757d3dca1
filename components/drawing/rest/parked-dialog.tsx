import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { lockOf } from "@/lib/domain/drawing/lock";
import type { Pictogram } from "@/lib/domain/drawing/terms";
import type { Tablet } from "@/lib/client/handover/tablet";
import type { ParkedMap } from "@/lib/client/store/tablet-store";
import { HeardDialog } from "../listen/heard-dialog";
import { PictogramPad } from "../pictograms";

/** Which parked map it is, and its owner's three pictograms. Nothing of the map is shown before. */
export function ParkedDialog(props: { tablet: Tablet; maps: readonly ParkedMap[]; onClose: () => void }) {
  const t = useTranslations("rest.parked");
  const [map, choose] = useState(props.maps.length === 1 ? props.maps[0] : undefined);
  return (
    <HeardDialog
      clip="page-parked"
      title={t(map ? "pictures" : "title")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("back")}</Button>}
    >
      {map ? <Pictures tablet={props.tablet} map={map} /> : <Maps maps={props.maps} onChoose={choose} />}
    </HeardDialog>
  );
}

function Maps({ maps, onChoose }: { maps: readonly ParkedMap[]; onChoose: (map: ParkedMap) => void }) {
  const t = useTranslations("rest.parked");
  const format = useFormatter();
  return (
    <div className="rest-maps">
      {maps.map((map) => (
        <Button key={map.id} onClick={() => onChoose(map)}>
          <FolderOpen aria-hidden />
          {t("since", { time: format.dateTime(new Date(map.parkedAt), { timeStyle: "short" }) })}
        </Button>
      ))}
    </div>
  );
}

function Pictures({ tablet, map }: { tablet: Tablet; map: ParkedMap }) {
  const t = useTranslations("rest.parked");
  const [chosen, setChosen] = useState<readonly Pictogram[]>([]);
  const [said, say] = useState<"wrong" | "pause" | null>(null);
  const tap = (pictograms: readonly Pictogram[]) => {
    setChosen(pictograms);
    say(null);
    const lock = lockOf(pictograms);
    if (!lock) return;
    void tablet.open(map, lock).then((opened) => {
      if (opened === "open") return;
      say(opened);
      setChosen([]);
    });
  };
  return (
    <>
      <PictogramPad drawingId={map.id} chosen={chosen} onChoose={tap} />
      {said && (
        <p className="screen-problem" role="alert">
          {t(said)}
        </p>
      )}
    </>
  );
}
