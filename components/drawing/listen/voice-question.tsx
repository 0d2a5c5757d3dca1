import { Mic } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Listen } from "./listen";

/** The consent layer `audio`, at the first tap on a microphone; both answers are equally large. */
export function VoiceQuestion({ onAnswer }: { onAnswer: (yes: boolean) => void }) {
  const t = useTranslations("sound.voice");
  return (
    <section className="voice-box" aria-label={t("ask")} data-read>
      <p className="voice-ask">
        <Mic aria-hidden size={40} />
        <strong>{t("ask")}</strong>
        <Listen clip="layer-audio" />
      </p>
      <p>{t("askText")}</p>
      <div className="voice-answers">
        <Button data-choice="voice-yes" onClick={() => onAnswer(true)}>
          {t("yes")}
        </Button>
        <Button data-choice="voice-no" onClick={() => onAnswer(false)}>
          {t("no")}
        </Button>
      </div>
    </section>
  );
}
