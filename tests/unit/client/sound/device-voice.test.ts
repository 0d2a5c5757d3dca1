import { expect, it } from "vitest";
import { chooseVoice } from "@/lib/client/sound/device-voice";

const voice = (lang: string, localService = true) => ({
  name: `${lang} ${localService}`,
  lang,
  localService,
});
const chosen = (language: string, ...voices: ReturnType<typeof voice>[]) =>
  chooseVoice(voices, language)?.lang ?? null;

it("takes a voice of the language, the nearest region first", () => {
  expect(chosen("de", voice("en-US"), voice("de-AT"), voice("de-DE"))).toBe("de-DE");
  expect(chosen("de-simple", voice("de_AT"))).toBe("de_AT");
  expect(chosen("en", voice("en-US"))).toBe("en-US");
  expect(chosen("uk", voice("ru-RU"))).toBeNull();
  expect(chosen("fa", voice("prs-AF"))).toBe("prs-AF");
  expect(chosen("ti", voice("tig-ER"))).toBeNull();
});

it("never takes a voice that sends the text away", () => {
  expect(chosen("ar", voice("ar-SA", false))).toBeNull();
  expect(chosen("ar", voice("ar-SA", false), voice("ar-EG"))).toBe("ar-EG");
});

it("does not read Kurmancî with a Sorani voice", () => {
  expect(chosen("ku", voice("ckb-IQ"), voice("ku-IQ"))).toBeNull();
  expect(chosen("ku", voice("ku-TR"))).toBe("ku-TR");
  expect(chosen("ku", voice("kmr-Latn-TR"))).toBe("kmr-Latn-TR");
});
