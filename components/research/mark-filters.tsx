"use client";
import { useTranslations } from "use-intl";
import type { FilterName, Filters } from "@/lib/client/research/marks-store";
import { ATTITUDES, KINDS, WISHES } from "@/lib/domain/drawing/terms";
import type { MarksRoomStudy } from "./study";
import styles from "./mark-filters.module.css";

interface Choice {
  value: string;
  text: string;
}

/** Five filters; each narrows map, table, counts and downloads alike. */
export function MarkFilters(props: {
  study: MarksRoomStudy;
  filters: Filters;
  onChange: (name: FilterName, value: string) => void;
}) {
  const t = useTranslations("research");
  const { study, filters, onChange } = props;
  const choices: { name: FilterName; options: Choice[] }[] = [
    {
      name: "attitude",
      options: [...ATTITUDES, ...WISHES].map((one) => ({ value: one, text: t(`attitudes.${one}`) })),
    },
    { name: "kind", options: KINDS.map((one) => ({ value: one, text: t(`kinds.${one}`) })) },
    { name: "workshop", options: study.workshops.map((one) => ({ value: one.id, text: one.title })) },
    {
      name: "group",
      options: study.groupSets.flatMap((set) =>
        set.options.map((option) => ({
          value: `${set.id}:${option.id}`,
          text: `${set.label}: ${option.label}`,
        })),
      ),
    },
    { name: "counting", options: [{ value: "aside", text: t("filters.onlyAside") }] },
  ];
  return (
    <form
      className={styles["filters"]}
      aria-label={t("filters.label")}
      onSubmit={(event) => event.preventDefault()}
    >
      {choices.map(({ name, options }) => (
        <label key={name} className="desk-field">
          {t(`filters.${name}`)}
          <select value={filters[name] ?? ""} onChange={(event) => onChange(name, event.target.value)}>
            <option value="">{t("filters.all")}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}
