import { RECORDING_LIMITS } from "@/lib/domain/study/recording";
import type { Recording } from "./voices";

const BITS_PER_SECOND = 32_000;
/** The size is looked at this often. */
const PART_MS = 1_000;
/** Safari records MP4; every other browser WebM with Opus. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/webm", "audio/ogg;codecs=opus"];

export interface Recorder {
  /** Ends the recording and gives it; null when nothing was heard. */
  finish(): Promise<Recording | null>;
  /** Ends it and forgets everything. */
  cancel(): void;
}

/**
 * Begins to record at 32 kbit/s; the browser asks for the microphone. After three minutes it is
 * full (`onFull`). Null when there is no microphone or it is not allowed.
 */
export async function startRecorder(onFull: () => void): Promise<Recorder | null> {
  const stream = await microphone();
  if (stream === null) return null;
  const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, {
    ...(type ? { mimeType: type } : {}),
    audioBitsPerSecond: BITS_PER_SECOND,
  });
  const parts: Blob[] = [];
  let size = 0;
  let over = false;
  const fill = () => {
    if (!over) onFull();
    over = true;
  };
  recorder.addEventListener("dataavailable", ({ data }) => {
    parts.push(data);
    size += data.size;
    if (size > RECORDING_LIMITS.voiceBytes) fill();
  });
  const ended = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve()));
  const begun = performance.now();
  recorder.start(PART_MS);
  const full = setTimeout(fill, RECORDING_LIMITS.voiceSeconds * 1_000);
  const stop = async () => {
    over = true;
    clearTimeout(full);
    if (recorder.state !== "inactive") recorder.stop();
    await ended;
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    async finish() {
      const seconds = Math.min((performance.now() - begun) / 1_000, RECORDING_LIMITS.voiceSeconds);
      await stop();
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      if (bytes.length === 0) return null;
      return { bytes, seconds: Math.round(seconds * 10) / 10, type: plainType(recorder.mimeType) };
    },
    cancel: () => void stop(),
  };
}

async function microphone(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  } catch {
    return null;
  }
}

/** The bare media type: the document refuses parameters that it does not know, and no drawing may be refused for one. */
const plainType = (type: string): string => /^audio\/[\w.+-]+/.exec(type)?.[0] ?? "audio/webm";
