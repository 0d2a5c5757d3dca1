import { Globe } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Room } from "@/lib/client/room/room";
import { LanguageChoices } from "./language-choices";

/** Another language at any time: the screen below stays as it is. */
export function LanguageButton({ room }: { room: Room }) {
  const t = useTranslations("way");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        className="language-button"
        aria-label={t("languages")}
        data-languages
        onClick={() => setOpen(true)}
      >
        <Globe aria-hidden size={32} />
      </Button>
      {open && (
        <Dialog title={t("languages")} onClose={() => setOpen(false)}>
          <LanguageChoices room={room} onChosen={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}
