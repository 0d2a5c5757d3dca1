import { expect, it, vi } from "vitest";
import { createPlayer, sourceOf } from "@/lib/client/sound/player";

const CLIPS = { ar: { who: { hash: "a1", type: "audio/webm" } } };
const VOICE = { name: "v", lang: "de-DE", localService: true };

function made() {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const world = {
    playKept: vi.fn((hash: string, onEnd: () => void) => {
      heard.push(`kept ${hash}`);
      ends.push(onEnd);
      return () => void heard.push("silence");
    }),
    speak: vi.fn((text: string, _voice: unknown, onEnd: () => void) => {
      heard.push(`said ${text}`);
      ends.push(onEnd);
      return () => void heard.push("silence");
    }),
  };
  return { player: createPlayer(world), heard, ends };
}

it("plays the recording, speaks when there is none, is hidden when there is neither", () => {
  const { player, heard } = made();
  player.know(CLIPS);
  expect(sourceOf(player.get(), "who", "ar")).toBeNull();
  player.hasKept("a1");
  expect(sourceOf(player.get(), "who", "ar")).toBe("recorded");
  expect(sourceOf(player.get(), "who", "de")).toBeNull();
  player.hasVoices([VOICE]);
  expect(sourceOf(player.get(), "who", "de")).toBe("spoken");
  player.toggle("who", "ar", () => "never read");
  player.toggle("lock", "de", () => "drei Bilder");
  expect(heard).toEqual(["kept a1", "silence", "said drei Bilder"]);
  expect(player.get().playing).toBe("lock");
});

it("one tap plays, another stops; what has ended is over", () => {
  const { player, heard, ends } = made();
  player.hasVoices([VOICE]);
  const say = () => player.toggle("who", "de", () => "wer");
  say();
  say();
  expect([player.get().playing, heard]).toEqual([null, ["said wer", "silence"]]);
  say();
  ends.at(-1)?.();
  expect(player.get().playing).toBeNull();
});

it("the end of what was stopped does not stop what plays now", () => {
  const { player, ends } = made();
  player.hasVoices([VOICE]);
  player.toggle("one", "de", () => "eins");
  player.toggle("two", "de", () => "zwei");
  ends[0]?.();
  expect(player.get().playing).toBe("two");
});
