"use client";
import { Mic, Square, Trash2, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { startRecorder, type Recorder } from "@/lib/client/sound/recorder";
import styles from "./languages.module.css";

export interface ClipLine {
  id: string;
  film: boolean;
  /** It is missing, and the language cannot open without it. */
  needed: boolean;
  /** What it says, line by line. */
  words: readonly string[];
  /** Of the recording; null when there is none. */
  hash: string | null;
}

/** One clip: its words, its recording, and how to make or take it. */
export function ClipRow(props: {
  clip: ClipLine;
  written: string;
  source: string;
  mayEdit: boolean;
  /** Null: there is no microphone. */
  onPut: (file: Blob | null) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("languages.clip");
  const { clip, onPut } = props;
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const name = clip.words[0] ?? clip.id;

  async function finish(recording: Recorder) {
    setRecorder(null);
    const heard = await recording.finish();
    if (heard) onPut(new Blob([heard.bytes], { type: heard.type }));
  }
  async function record() {
    const started = await startRecorder(() => started && void finish(started));
    if (started) setRecorder(started);
    else onPut(null);
  }

  return (
    <li className={styles["clip"]} data-clip={clip.id}>
      <div className={styles["words"]} lang={props.written} dir="auto">
        {clip.words.map((line, index) => (
          <p key={`${index}-${line}`}>{line}</p>
        ))}
      </div>
      <p className={styles["there"]} data-there={clip.hash !== null}>
        {t(clip.hash !== null ? "there" : "none")}
        {clip.needed ? ` · ${t("needed")}` : null}
      </p>
      {clip.hash === null ? null : clip.film ? (
        <video
          className={styles["film"]}
          controls
          preload="none"
          src={`${props.source}?${clip.hash}`}
          aria-label={t("film", { name })}
        />
      ) : (
        <audio
          controls
          preload="none"
          src={`${props.source}?${clip.hash}`}
          aria-label={t("play", { name })}
        />
      )}
      {props.mayEdit ? (
        <div className={styles["actions"]}>
          {recorder ? (
            <Button look="primary" onClick={() => void finish(recorder)}>
              <Square aria-hidden />
              {t("stop")}
            </Button>
          ) : clip.film ? null : (
            <Button aria-label={t("record", { name })} onClick={() => void record()}>
              <Mic aria-hidden />
            </Button>
          )}
          <Button aria-label={t("upload", { name })} onClick={() => chooser.current?.click()}>
            <Upload aria-hidden />
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept={clip.film ? "video/*" : "audio/*"}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onPut(file);
              event.currentTarget.value = "";
            }}
          />
          {clip.hash === null ? null : (
            <Button look="quiet" aria-label={t("remove", { name })} onClick={props.onRemove}>
              <Trash2 aria-hidden />
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
