import { Check, Mic, Pause, Play, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { useVoiceRoom } from "./voice-room";
import { VoiceQuestion } from "./voice-question";
import { VoiceRecording } from "./voice-recording";
import { useVoicePlayback } from "./voice-playback";
import "./voice.css";

/**
 * Something said about a mark, up to three minutes. Whether a voice may be kept is asked at the first tap. Only where
 * the study asks for voices and the map may leave the tablet.
 */
export function VoiceOnMark({ mark }: { mark: LiveMark }) {
  const room = useVoiceRoom();
  if (room === null || !room.workshop.consent.layers.includes("audio")) return null;
  if (room.get().session.decision !== "counted" || !("MediaRecorder" in window)) return null;
  return mark.audio ? (
    <Spoken room={room} mark={mark} seconds={mark.audio.seconds} />
  ) : (
    <Unspoken key={mark.id} room={room} markId={mark.id} />
  );
}

function Unspoken({ room, markId }: { room: Room; markId: string }) {
  const t = useTranslations("sound.voice");
  const [step, setStep] = useState<"rest" | "ask" | "record">("rest");
  const [problem, setProblem] = useState<"noMicrophone" | "failed" | null>(null);
  const allowed = room.get().session.layers.includes("audio");
  if (step === "ask")
    return (
      <VoiceQuestion
        onAnswer={(yes) => {
          if (yes) room.allow("audio", true);
          setStep(yes ? "record" : "rest");
        }}
      />
    );
  if (step === "record")
    return (
      <VoiceRecording
        onRecorded={(recording) => {
          setStep("rest");
          if (recording) room.voices.keep(markId, recording).catch(() => setProblem("failed"));
        }}
        onNoMicrophone={() => {
          setStep("rest");
          setProblem("noMicrophone");
        }}
      />
    );
  return (
    <div className="voice">
      <Button
        data-choice="record"
        onClick={() => {
          setProblem(null);
          setStep(allowed ? "record" : "ask");
        }}
      >
        <Mic aria-hidden />
        {t("record")}
      </Button>
      {problem && (
        <p className="voice-problem" role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}

function Spoken({ room, mark, seconds }: { room: Room; mark: LiveMark; seconds: number }) {
  const t = useTranslations("sound.voice");
  useObservable(room.voices);
  const arrived = room.voices.hasArrived(mark.id);
  const playback = useVoicePlayback(() => room.voices.recording(mark.id), mark.audio?.type ?? "");
  return (
    <div className="voice" data-voice={arrived ? "arrived" : "here"}>
      <Button
        ref={playback.silent}
        aria-pressed={playback.playing}
        data-choice="play"
        onClick={() => void playback.toggle()}
      >
        {playback.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        {t(playback.playing ? "pause" : "play")}
      </Button>
      <p className="voice-facts">
        {arrived && <Check aria-hidden size={20} />}
        {t("seconds", { seconds: Math.max(1, Math.round(seconds)) })} · {t(arrived ? "arrived" : "here")}
      </p>
      <Button
        look="quiet"
        aria-label={t("remove")}
        data-choice="remove-voice"
        onClick={() => room.voices.remove(mark.id)}
      >
        <Trash2 aria-hidden />
      </Button>
      {playback.missing && (
        <p className="voice-problem" role="alert">
          {t("missing")}
        </p>
      )}
    </div>
  );
}
