import { expect, it } from "vitest";
import { publicQuotes, textFor, type ShownQuote } from "@/lib/domain/words/quote";

const text = (language: string, original: boolean, draft = false) => ({
  language,
  text: language,
  original,
  draft,
});
const quote = (id: string, texts: ShownQuote["texts"]): ShownQuote => ({
  id,
  attitudes: ["use"],
  texts,
  zones: [{ attitude: "use", zone: "891fa1", rest: false }],
});

it("the public reads neither where it was said nor what nobody has checked", () => {
  const all = [
    quote("a", [text("ar", true), text("de", false), text("en", false, true)]),
    quote("b", [text("ti", true, true)]),
  ];
  expect(publicQuotes(all)).toEqual([
    { id: "a", attitudes: ["use"], texts: [text("ar", true), text("de", false)] },
  ]);
});

it("is read in one's own language, else as it was said", () => {
  const texts = [text("ar", true), text("de", false)];
  expect([textFor(texts, "de")?.text, textFor(texts, "ru")?.text, textFor([], "de")]).toEqual([
    "de",
    "ar",
    undefined,
  ]);
});
