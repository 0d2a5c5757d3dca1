"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import styles from "./wave.module.css";

/** Where no shared map can be shown: people show their own, who want to. */
export function Instead({ workshopCall }: { workshopCall: string }) {
  const t = useTranslations("wave.instead");
  const [said, say] = useState<{ reached: number | null } | null>(null);
  const begin = async () => {
    const order = { order: "talk", tablets: "all" };
    const outcome = await call<{ tablets: number }>("POST", `${workshopCall}/orders`, order);
    say({ reached: outcome.ok ? outcome.value.tablets : null });
  };
  return (
    <section className={styles["card"]}>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      <Button look="primary" onClick={() => void begin()}>
        {t("action")}
      </Button>
      <p role="status">
        {said === null ? null : said.reached === null ? t("refused") : t("given", { count: said.reached })}
      </p>
    </section>
  );
}
