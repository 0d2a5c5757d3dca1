import { useFormatter, useTranslations } from "use-intl";
import type { QuoteText } from "@/lib/domain/words/steps";
import styles from "./words.module.css";

/** A quote in each language it has, the original first; what nobody has checked says so. */
export function QuoteTexts({ texts }: { texts: readonly QuoteText[] }) {
  const t = useTranslations("words");
  const format = useFormatter();
  return texts.map(({ language, text, original, draft }) => (
    <figure key={language} className={styles["said"]}>
      <blockquote lang={language} dir="auto">
        {text}
      </blockquote>
      <figcaption>
        {[
          format.displayName(language, { type: "language" }),
          t(original ? "spokenIn" : "translated"),
          ...(draft ? [t("draftMark")] : []),
        ].join(" · ")}
      </figcaption>
    </figure>
  ));
}
