import { keepClips, keptClip } from "./kept-clips";
import type { ClipList } from "./kept-clips";
import { createPlayer } from "./player";
import type { Voice } from "./device-voice";

/** The one player of the page. */
export const player = createPlayer({ playKept, speak });

/** Follows the voices of the device: they come some time after the page. */
export function followVoices(): void {
  if (!("speechSynthesis" in window)) return;
  const take = () => player.hasVoices(speechSynthesis.getVoices());
  speechSynthesis.addEventListener("voiceschanged", take);
  take();
}

/** Takes the recordings of a study: those that are here are heard at once, the others when they have come. */
export function takeClips({
  studyId,
  pass,
  clips,
}: {
  studyId: string | null;
  pass: string | null;
  clips: ClipList;
}): void {
  player.know(clips);
  if (studyId === null) return; // an opening kept from an earlier version knows of no recordings
  keepClips({ studyId, pass, clips }, player.hasKept).catch(() => undefined); // no space or no cache: the device's voice stays
}

function playKept(hash: string, onEnd: () => void): () => void {
  const audio = new Audio();
  let address: string | null = null;
  let stopped = false;
  const end = () => {
    stopped = true;
    audio.pause();
    if (address) URL.revokeObjectURL(address);
    address = null;
  };
  audio.addEventListener("ended", onEnd);
  audio.addEventListener("error", onEnd);
  void keptClip(hash).then((blob) => {
    if (stopped) return;
    if (!blob) return onEnd();
    address = URL.createObjectURL(blob);
    audio.src = address;
    audio.play().catch(onEnd);
  }, onEnd);
  return end;
}

function speak(text: string, voice: Voice, onEnd: () => void): () => void {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = speechSynthesis.getVoices().find(({ name }) => name === voice.name) ?? null;
  words.lang = voice.lang;
  words.rate = 0.9; // slower than usual: many listen in a language they are learning
  words.onend = onEnd;
  words.onerror = onEnd;
  speechSynthesis.speak(words);
  return () => speechSynthesis.cancel();
}
