import { Camera } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Room } from "@/lib/client/room/room";
import { untilLoaded } from "@/lib/client/room/until-loaded";
import { useObservable } from "../use-observable";
import "./paper.css";

const PaperDialog = lazy(() =>
  untilLoaded(() => import("./paper-dialog")).then((page) => ({ default: page.PaperDialog })),
);

/**
 * A drawing that was made on paper comes onto the sheet: offered while nothing is drawn yet, and as long as a photograph
 * lies there to be taken away. What never leaves the tablet has no photograph.
 */
export function PaperButton({ room }: { room: Room }) {
  const t = useTranslations("sheet.paper");
  const { session } = useObservable(room);
  const { history, hand, selectedId } = useObservable(room.board);
  const [open, setOpen] = useState(false);
  const drawn = history.marks.some(isLive);
  const possible =
    session.mode === "sheet" && session.decision === "counted" && (!drawn || room.photo.lies());
  if (!possible || hand.type !== "finger") return null;
  return (
    <>
      {selectedId === null && (
        <Button className="paper-open" data-choice="paper" onClick={() => setOpen(true)}>
          <Camera aria-hidden size={28} />
          <span>{t("open")}</span>
        </Button>
      )}
      {open && (
        <Suspense>
          <PaperDialog photo={room.photo} drawn={drawn} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
