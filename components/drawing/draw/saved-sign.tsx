import { Check, CheckCheck, CircleAlert, Ellipsis, Lock } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Room, SavedSign as Sign } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";

const ICONS: Record<Sign, typeof Check> = {
  saving: Ellipsis,
  here: Check,
  arrived: CheckCheck,
  alone: Lock,
  failed: CircleAlert,
};

/** Quietly says where the drawing is; loud only when it could not be stored. */
export function SavedSign({ room }: { room: Room }) {
  const t = useTranslations("room");
  const { saved, stuck } = useObservable(room);
  const Icon = ICONS[saved];
  return (
    <p className="saved" data-saved={saved} role={saved === "failed" ? "alert" : "status"}>
      <Icon aria-hidden size={20} />
      {t(`saved.${saved}`)}
      {stuck > 0 && <span className="saved-stuck">{t("stuck", { count: stuck })}</span>}
    </p>
  );
}
