import { expect, it } from "vitest";
import { filmTypeOf, soundTypeOf } from "@/lib/domain/study/recording";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it.each([
  ["\x1aE\xdf\xa3\x01", "audio/webm", "video/webm"],
  ["\0\0\0\x20ftypM4A ", "audio/mp4", "video/mp4"],
  ["OggS\0\x02", "audio/ogg", null],
  ["RIFF\x24\0\0\0WAVEfmt ", "audio/wav", null],
  ["ID3\x04\0", "audio/mpeg", null],
  ["\xff\xfb\x90\x64", "audio/mpeg", null],
  ["\xff\xd8\xff\xe0 a picture", null, null],
  ["<svg onload=alert(1)>", null, null],
  ["", null, null],
])("says what %j is", (begin, sound, film) => {
  expect([soundTypeOf(bytes(begin)), filmTypeOf(bytes(begin))]).toEqual([sound, film]);
});
