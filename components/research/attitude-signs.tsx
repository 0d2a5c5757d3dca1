"use client";
import { useTranslations } from "use-intl";
import { attitudesOf, type MarkProperties } from "@/lib/client/research/mark";
import { ATTITUDES, WISHES } from "@/lib/domain/drawing/terms";
import styles from "./attitude-signs.module.css";

const KNOWN = [...ATTITUDES, ...WISHES];

/** A mark's attitudes in words, each with its colour and shape beside it. */
export function AttitudeSigns({ mark }: { mark: MarkProperties }) {
  const t = useTranslations("research");
  const attitudes = KNOWN.filter((one) => attitudesOf(mark).includes(one));
  if (attitudes.length === 0) return <span className={styles["none"]}>{t("attitudes.none")}</span>;
  return (
    <span className={styles["attitudes"]}>
      {attitudes.map((one) => (
        <span key={one} className={styles["attitude"]} data-attitude={one}>
          {t(`attitudes.${one}`)}
        </span>
      ))}
    </span>
  );
}
