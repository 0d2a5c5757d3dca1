import type { ReactNode } from "react";
import styles from "@/components/register/register.module.css";

/** What is missing, and the next step towards it. */
export function NothingYet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles["empty"]}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
