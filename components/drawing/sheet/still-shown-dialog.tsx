import { Image, ImageOff } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { StillShown } from "@/lib/client/picture/still-shown";
import { HeardDialog } from "../listen/heard-dialog";
import { useObservable } from "../use-observable";

/** Said once: what was taken back can still be seen on the photograph. Both answers are equally large. */
export function StillShownDialog({ stillShown, onRemove }: { stillShown: StillShown; onRemove: () => void }) {
  const t = useTranslations("sheet.paper");
  if (!useObservable(stillShown)) return null;
  return (
    <HeardDialog
      clip="page-still-shown"
      title={t("stillTitle")}
      onClose={stillShown.heard}
      actions={
        <>
          <Button data-choice="keep-photo" onClick={stillShown.heard}>
            <Image aria-hidden />
            {t("keep")}
          </Button>
          <Button
            data-choice="remove-photo"
            onClick={() => {
              stillShown.heard();
              onRemove();
            }}
          >
            <ImageOff aria-hidden />
            {t("remove")}
          </Button>
        </>
      }
    >
      <p>{t("stillText")}</p>
    </HeardDialog>
  );
}
