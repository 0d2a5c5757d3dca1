"use client";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import styles from "./register.module.css";

/** Takes what is chosen, or goes back to the columns. */
export function TakeBar(props: {
  /** The button's words, with the number of what would be taken. */
  label: string;
  none: boolean;
  working: boolean;
  onTake: () => void;
  onBack: () => void;
}) {
  const t = useTranslations("register.import");
  return (
    <div className={styles["actions"]}>
      <Button look="primary" disabled={props.working || props.none} onClick={props.onTake}>
        {props.working ? t("taking") : props.label}
      </Button>
      <Button onClick={props.onBack}>{t("backToColumns")}</Button>
    </div>
  );
}
