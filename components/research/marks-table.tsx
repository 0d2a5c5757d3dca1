"use client";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MarkFeature } from "@/lib/client/research/mark";
import {
  ROWS_A_PAGE,
  SORT_COLUMNS,
  type MarksState,
  type SortColumn,
} from "@/lib/client/research/marks-store";
import { SortHeads } from "../desk/table/sort-heads";
import { AttitudeSigns } from "./attitude-signs";
import type { MarksRoomStudy } from "./study";
import styles from "./marks-table.module.css";

/** The same marks as a table; the selected row is the selected mark, arrow keys walk. */
export function MarksTable(props: {
  study: MarksRoomStudy;
  state: MarksState;
  onSelect: (id: string) => void;
  onStep: (by: 1 | -1) => void;
  onSort: (column: SortColumn) => void;
  onPage: (page: number) => void;
}) {
  const t = useTranslations("research");
  const format = useFormatter();
  const { study, state, onSelect, onStep, onSort, onPage } = props;
  const { marks, page, selectedId } = state;
  const pages = Math.max(1, Math.ceil(marks.length / ROWS_A_PAGE));
  const rows = marks.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const selectedButton = useRef<HTMLButtonElement>(null);
  const walking = useRef(false);

  useEffect(() => {
    if (!selectedButton.current) return;
    if (walking.current) selectedButton.current.focus({ preventScroll: true });
    walking.current = false;
    keepInView(selectedButton.current);
  }, [selectedId, page]);

  function walk(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    walking.current = true;
    onStep(event.key === "ArrowDown" ? 1 : -1);
  }

  const workshop = (outwardId: string) =>
    study.workshops.find((one) => one.outwardId === outwardId)?.title ?? "";
  const row = ({ properties }: MarkFeature) => {
    const chosen = properties.id === selectedId;
    return (
      <tr
        key={properties.id}
        className={chosen ? styles["chosen"] : undefined}
        onClick={() => onSelect(properties.id)}
      >
        <th scope="row">
          <button
            type="button"
            ref={chosen ? selectedButton : undefined}
            className={styles["pick"]}
            aria-pressed={chosen}
            onClick={() => onSelect(properties.id)}
          >
            {t(`kinds.${properties.kind}`)}
            {properties.label ? (
              <>
                {" · "}
                <bdi>{properties.label}</bdi>
              </>
            ) : null}
          </button>
        </th>
        <td>
          <AttitudeSigns mark={properties} />
        </td>
        <td>
          <span className={styles["clip"]} dir="auto" title={workshop(properties.workshop)}>
            {workshop(properties.workshop)}
          </span>
        </td>
        <td className={styles["nowrap"]}>
          {format.dateTime(new Date(properties.drawn_at), { dateStyle: "medium", timeStyle: "short" })}
        </td>
      </tr>
    );
  };

  return (
    <div className={styles["list"]}>
      <div
        className={styles["scroll"]}
        role="region"
        tabIndex={0}
        aria-label={t("tableLabel")}
        onKeyDown={walk}
      >
        <table className={styles["table"]}>
          <thead>
            <tr>
              <SortHeads
                view={{ columns: SORT_COLUMNS, sort: state.sort, sortBy: onSort }}
                text={(column) => t(`columns.${column}`)}
              />
            </tr>
          </thead>
          <tbody>{rows.map(row)}</tbody>
        </table>
        {state.status === "ready" && marks.length === 0 ? (
          <p className={styles["empty"]}>{t("empty")}</p>
        ) : null}
      </div>
      {pages > 1 ? (
        <nav className={styles["pages"]} aria-label={t("pages.label")}>
          <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
            {t("pages.back")}
          </Button>
          <span>{t("pages.where", { page: page + 1, pages })}</span>
          <Button disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
            {t("pages.next")}
          </Button>
        </nav>
      ) : null}
    </div>
  );
}

/** Scrolls the table, not the page, until the row is between the head and the lower edge. */
function keepInView(button: HTMLButtonElement): void {
  const row = button.closest("tr");
  const box = button.closest("[role=region]");
  const head = box?.querySelector("thead");
  if (!row || !box || !head) return;
  const above = row.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
  const below = row.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += below;
}
