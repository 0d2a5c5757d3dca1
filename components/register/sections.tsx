import type { Translator } from "@/lib/i18n/server";
import styles from "./register.module.css";

/** The pages of the register, with the one I am in. */
export function Sections(props: {
  t: Translator<"register">;
  base: string;
  here: "institutions" | "areas" | "import";
  mayEdit: boolean;
}) {
  const { t, base, here } = props;
  const pages = [
    ["institutions", base],
    ["areas", `${base}/areas`],
    ...(props.mayEdit ? [["import", `${base}/import`] as const] : []),
  ] as const;
  return (
    <nav className={styles["sections"]} aria-label={t("sections.label")}>
      {pages.map(([page, href]) => (
        <a key={page} className="button" href={href} aria-current={page === here ? "page" : undefined}>
          {t(`sections.${page}`)}
        </a>
      ))}
    </nav>
  );
}
