import { useFormatter, useTranslations } from "use-intl/react";
import { describeMark, whereIs } from "@/lib/domain/drawing/describe";
import type { Where } from "@/lib/domain/drawing/describe";
import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import { TOPICS } from "@/lib/domain/study/topics";

/** Marks and positions in the words of the language on screen. */
export function useWords(center: Position) {
  const t = useTranslations("room");
  const talk = useTranslations("talk");
  const format = useFormatter();
  const meters = (value: number) =>
    value < 1_000
      ? format.number(value, { style: "unit", unit: "meter", maximumFractionDigits: 0 })
      : format.number(value / 1_000, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 });
  const where = (place: Where) =>
    place.near
      ? t("list.near")
      : t("list.where", {
          distance: meters(place.distanceMeters),
          direction: t(`direction.${place.direction}`),
        });
  /** What came to it in the talk. */
  const said = (mark: LiveMark): string[] => [
    ...(mark.phase === "probed" ? [talk("list.probed")] : []),
    ...(mark.phase === "wish" ? [talk("list.wish")] : []),
    ...mark.times.map((time) => talk(`times.${time}`)),
    ...TOPICS.filter((topic) => mark.topics.includes(topic)).map((topic) => talk(`topics.${topic}`)),
    ...(mark.anchor ? [talk("list.anchor")] : []),
    ...(mark.private ? [talk("list.private")] : []),
  ];
  return {
    where: (position: Position) => where(whereIs(position, center)),
    /** Number, kind and the person's own name for it. */
    name(mark: LiveMark, number: number): string {
      const kind = t(`kind.${mark.kind}`);
      return mark.label
        ? t("list.nameLabel", { number, kind, label: mark.label })
        : t("list.name", { number, kind });
    },
    /** What is said of it, its size and position, as far as they are known. */
    details(mark: LiveMark): string[] {
      const words = describeMark(mark, center);
      const attitudes = words.attitudes.map((attitude) => t(`attitude.${attitude}`)).join(" · ");
      return [
        attitudes || t("list.noAttitude"),
        ...(words.sizeMeters === null ? [] : [t("list.size", { size: meters(words.sizeMeters) })]),
        words.where === null ? talk("list.elsewhere") : where(words.where),
        ...said(mark),
      ];
    },
  };
}
