import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "./table.module.css";

/** One page of a table further or back; nothing where all is on one. */
export function TablePages(props: {
  view: { page: number; pages: number; turnTo(page: number): void };
  /** Which table, where a page has several. */
  label?: string;
}) {
  const t = useTranslations("desk.tables");
  const { view, label } = props;
  const { page, pages } = view;
  if (pages === 1) return null;
  return (
    <nav className={styles["pages"]} aria-label={label === undefined ? t("pages") : t("pagesOf", { label })}>
      <Button disabled={page === 0} onClick={() => view.turnTo(page - 1)}>
        {t("previous")}
      </Button>
      <span>{t("page", { page: page + 1, pages })}</span>
      <Button disabled={page === pages - 1} onClick={() => view.turnTo(page + 1)}>
        {t("next")}
      </Button>
    </nav>
  );
}
