import { Presentation } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";

/** For the moment when the group looks at one map together; never at a minor's. */
export function ShowMapButton({ room }: { room: Room }) {
  const t = useTranslations("talk.show");
  const { session } = useObservable(room);
  if (room.workshop.minors !== null && session.age !== "adult") return null;
  return (
    <Button data-choice="show-map" onClick={() => room.showMap(true)}>
      <Presentation aria-hidden />
      {t("open")}
    </Button>
  );
}
