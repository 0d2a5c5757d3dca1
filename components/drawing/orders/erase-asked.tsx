import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { Calm } from "./calm";

/** The person had asked for it; nobody else sees the map, and nothing goes before they say so here. */
export function EraseAsked({ room }: { room: Room }) {
  const t = useTranslations("talk.eraseAsked");
  const [state, set] = useState<"asking" | "working" | "failed" | "kept">("asking");
  if (state === "kept") return null;
  const erase = async () => {
    set("working");
    if (!(await room.erase())) set("failed");
  };
  return (
    <Calm clip="erase-asked" title={t("title")} text={t("text")}>
      <Button data-choice="keep" onClick={() => set("kept")}>
        {t("no")}
      </Button>
      <Button look="danger" data-choice="erase" disabled={state === "working"} onClick={() => void erase()}>
        {t("yes")}
      </Button>
      {state === "failed" && <p role="alert">{t("failed")}</p>}
    </Calm>
  );
}
