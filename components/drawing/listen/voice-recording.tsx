import { Mic, Square } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { startRecorder } from "@/lib/client/sound/recorder";
import type { Recorder } from "@/lib/client/sound/recorder";
import type { Recording } from "@/lib/client/sound/voices";
import { player } from "@/lib/client/sound/page-player";

/** Listens from the moment it is on screen until "done", three minutes at most; leaving forgets what was said. */
export function VoiceRecording(props: {
  onRecorded: (recording: Recording | null) => void;
  onNoMicrophone: () => void;
}) {
  const t = useTranslations("sound.voice");
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  const finish = useRef<() => void>(() => undefined);
  const given = useRef(props);
  given.current = props;

  const listen = useCallback((box: HTMLElement | null) => {
    if (!box) return;
    let left = false;
    player.stop();
    const starting = startRecorder(() => finish.current()).then((started) => {
      if (left) started?.cancel();
      else if (!started) given.current.onNoMicrophone();
      else {
        finish.current = () => {
          left = true;
          void started.finish().then((recording) => given.current.onRecorded(recording));
        };
        setRecorder(started);
      }
      return started;
    });
    return () => {
      if (left) return;
      left = true;
      void starting.then((started) => started?.cancel());
    };
  }, []);

  return (
    <section className="voice-box" ref={listen} aria-live="polite" data-voice="recording">
      <p className="voice-ask">
        <Mic aria-hidden size={40} className="voice-live" />
        {recorder && <strong>{t("recording")}</strong>}
      </p>
      <Button look="primary" data-choice="voice-done" disabled={!recorder} onClick={() => finish.current()}>
        <Square aria-hidden />
        {t("done")}
      </Button>
    </section>
  );
}
