"use client";
import { Square, Volume2 } from "lucide-react";
import { useEffect } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useObservable } from "@/components/drawing/use-observable";
import { Button } from "@/components/ui/button";
import { followVoices, player } from "@/lib/client/sound/page-player";
import { sourceOf } from "@/lib/client/sound/player";

/** Reads a finding aloud with the device's own voice; hidden where it has none for the language. */
export function ListenToFinding({ finding, text }: { finding: string; text: string }) {
  const t = useTranslations("feedback");
  const language = useLocale();
  const state = useObservable(player);
  useEffect(() => {
    followVoices();
    return player.stop;
  }, []);
  if (sourceOf(state, finding, language) === null) return null;
  const playing = state.playing === finding;
  return (
    <Button look="quiet" aria-pressed={playing} onClick={() => player.toggle(finding, language, () => text)}>
      {playing ? <Square aria-hidden /> : <Volume2 aria-hidden />}
      {t(playing ? "stop" : "listen")}
    </Button>
  );
}
