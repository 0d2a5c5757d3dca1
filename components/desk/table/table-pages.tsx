import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "./table.module.css";

/** One page of a table further or back; nothing where all is on one. */
export function TablePages({ view }: { view: { page: number; pages: number; turnTo(page: number): void } }) {
  const t = useTranslations("desk.tables");
  const { page, pages } = view;
  if (pages === 1) return null;
  return (
    <nav className={styles["pages"]} aria-label={t("pages")}>
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
