"use client";
import { useTranslations } from "use-intl";
import type { Sentence } from "@/lib/domain/sentences/sentence";

/** Honest sentences of the catalogue, in the reader's language. */
export function SentencesList({ sentences }: { sentences: readonly Sentence[] }) {
  const t = useTranslations("sentences");
  return (
    <ul>
      {sentences.map(({ name, values }) => (
        <li key={name}>{t(name, values)}</li>
      ))}
    </ul>
  );
}
