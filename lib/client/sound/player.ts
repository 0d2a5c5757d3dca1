import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import type { ClipList } from "./kept-clips";
import { chooseVoice } from "./device-voice";
import type { Voice } from "./device-voice";

export interface PlayerState {
  /** The clip that is heard now. */
  playing: string | null;
  voices: readonly Voice[];
  clips: ClipList;
  /** Hashes of recordings that are on this tablet. */
  kept: ReadonlySet<string>;
}

/** How something would be heard: from the study's recording, by the device's own voice, or not at all. */
export type Source = "recorded" | "spoken" | null;

export interface PlayerWorld {
  /** Plays a kept recording; the answer stops it. Null when it is not there. */
  playKept: (hash: string, onEnd: () => void) => () => void;
  speak: (text: string, voice: Voice, onEnd: () => void) => () => void;
}

export interface Player extends Observable<PlayerState> {
  /** What is recorded in the study. */
  know(clips: ClipList): void;
  hasKept(hash: string): void;
  hasVoices(voices: readonly Voice[]): void;
  /** Plays, or stops when this clip is playing. Only one thing is heard at a time. */
  toggle(clip: string, language: string, text: () => string): void;
  stop(): void;
}

export function sourceOf(state: PlayerState, clip: string, language: string): Source {
  if (recordingOf(state, clip, language)) return "recorded";
  return chooseVoice(state.voices, language) ? "spoken" : null;
}

/** Hash of the recording, when it is on this tablet. */
export function recordingOf({ clips, kept }: PlayerState, clip: string, language: string): string | null {
  const hash = clips[language]?.[clip]?.hash;
  return hash !== undefined && kept.has(hash) ? hash : null;
}

/** Reads to people: one clip at a time, from the recording when there is one. */
export function createPlayer(world: PlayerWorld): Player {
  const state = observable<PlayerState>({ playing: null, voices: [], clips: {}, kept: new Set() });
  const patch = (change: Partial<PlayerState>) => state.set({ ...state.get(), ...change });
  let silence: () => void = () => undefined;
  const stop = () => {
    silence();
    silence = () => undefined;
    if (state.get().playing !== null) patch({ playing: null });
  };
  const start = (clip: string, language: string, text: () => string) => {
    const now = state.get();
    const hash = recordingOf(now, clip, language);
    const voice = chooseVoice(now.voices, language);
    const turn = {};
    const onEnd = () => {
      if (turn === current) stop();
    };
    current = turn;
    if (hash) silence = world.playKept(hash, onEnd);
    else if (voice) silence = world.speak(text(), voice, onEnd);
    else return;
    patch({ playing: clip });
  };
  let current: object | null = null;
  return {
    get: state.get,
    subscribe: state.subscribe,
    know: (clips) => patch({ clips }),
    hasKept: (hash) => patch({ kept: new Set([...state.get().kept, hash]) }),
    hasVoices: (voices) => patch({ voices }),
    toggle(clip, language, text) {
      const wasPlaying = state.get().playing === clip;
      stop();
      if (!wasPlaying) start(clip, language, text);
    },
    stop,
  };
}
