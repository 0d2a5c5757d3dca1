import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { lockOf } from "@/lib/domain/drawing/lock";
import type { Pictogram } from "@/lib/domain/drawing/terms";
import type { Room } from "@/lib/client/room/room";
import { PictogramPad } from "../pictograms";
import { Screen } from "./screen";

/** Three pictures that open one's own map again; who wants none goes on with a button of the same size. */
export function LockScreen({ room }: { room: Room }) {
  const t = useTranslations("way.lock");
  const [chosen, setChosen] = useState<readonly Pictogram[]>([]);
  const lock = lockOf(chosen);
  return (
    <Screen
      title={t("title")}
      clip="lock"
      foot={
        <>
          <Button data-choice="no-lock" data-next onClick={() => room.setLock(null)}>
            {t("skip")}
          </Button>
          <Button
            look="primary"
            data-choice="lock"
            disabled={lock === null}
            onClick={() => room.setLock(lock)}
          >
            {t("done")}
          </Button>
        </>
      }
    >
      <p>{t("text")}</p>
      <PictogramPad drawingId={room.get().session.id} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}
