import { Square, Volume2 } from "lucide-react";
import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { ClipId, PageId } from "@/lib/domain/study/clips";
import { sourceOf } from "@/lib/client/sound/player";
import { player } from "@/lib/client/sound/page-player";
import { useObservable } from "../use-observable";
import { useSpokenLanguage } from "./spoken-language";
import { visibleText } from "./visible-text";
import "./listen.css";

/**
 * Reads to who does not read: the study's recording of the clip, else the device's own voice with `text`, or with the
 * words on screen (those of the nearest `data-read`); hidden when there is neither. Falls silent when it leaves.
 */
export function Listen({ clip, text }: { clip: ClipId | PageId; text?: string }) {
  const t = useTranslations("sound");
  const spoken = useSpokenLanguage();
  const locale = useLocale();
  const language = spoken ?? locale;
  const state = useObservable(player);
  const silent = useCallback((button: HTMLButtonElement | null) => (button ? player.stop : undefined), []);
  if (sourceOf(state, clip, language) === null) return null;
  const playing = state.playing === clip;
  return (
    <Button
      key={clip}
      ref={silent}
      look="quiet"
      className="listen"
      data-clip={clip}
      data-silent
      aria-label={t(playing ? "stop" : "listen")}
      aria-pressed={playing}
      onClick={(event) => {
        const around = event.currentTarget.closest("[data-read]");
        player.toggle(clip, language, () => text ?? (around ? visibleText(around) : ""));
      }}
    >
      {playing ? <Square aria-hidden size={32} /> : <Volume2 aria-hidden size={36} />}
    </Button>
  );
}
