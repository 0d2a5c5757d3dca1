import { useCallback, useRef, useState } from "react";
import { player } from "@/lib/client/sound/page-player";

/** Plays a recording of the person; `silent` goes to the button, so that leaving it ends the sound. */
export function useVoicePlayback(
  recording: () => Promise<Uint8Array<ArrayBuffer> | null>,
  type: string,
): {
  playing: boolean;
  missing: boolean;
  toggle: () => Promise<void>;
  silent: (button: HTMLElement | null) => void;
} {
  const [playing, setPlaying] = useState(false);
  const [missing, setMissing] = useState(false);
  const end = useRef<() => void>(() => undefined);

  const start = async () => {
    player.stop();
    const bytes = await recording().catch(() => null);
    setMissing(bytes === null);
    if (bytes === null) return;
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const audio = new Audio(address);
    const stop = () => {
      audio.pause();
      URL.revokeObjectURL(address);
      setPlaying(false);
      end.current = () => undefined;
    };
    end.current = stop;
    audio.addEventListener("ended", stop);
    setPlaying(true);
    await audio.play().catch(() => {
      stop();
      setMissing(true);
    });
  };
  const silent = useCallback((button: HTMLElement | null) => (button ? () => end.current() : undefined), []);
  return {
    playing,
    missing,
    silent,
    toggle: async () => (playing ? end.current() : start()),
  };
}
