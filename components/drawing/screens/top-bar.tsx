import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { HandButton } from "../orders/hand-button";
import { LanguageButton } from "../language-button";
import "./top-bar.css";

/** Above every question: one page back, where there is one, and the languages. */
export function TopBar({ room }: { room: Room }) {
  const t = useTranslations("way");
  return (
    <header className="top-bar">
      {room.mayGoBack() && (
        <Button look="quiet" className="top-bar-back" data-back onClick={room.back}>
          <ArrowLeft aria-hidden className="mirrored" size={28} />
          {t("back")}
        </Button>
      )}
      <HandButton room={room} />
      <LanguageButton room={room} />
    </header>
  );
}
