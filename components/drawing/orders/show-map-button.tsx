import { Presentation } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";

/** For the moment when the group looks at one map together. */
export function ShowMapButton({ room }: { room: Room }) {
  const t = useTranslations("talk.show");
  return (
    <Button data-choice="show-map" onClick={() => room.showMap(true)}>
      <Presentation aria-hidden />
      {t("open")}
    </Button>
  );
}
