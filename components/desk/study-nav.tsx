"use client";
import { usePathname } from "next/navigation";
import styles from "./study.module.css";

/** Left column: where I am in the study. */
export function StudyNav(props: { label: string; items: readonly { href: string; text: string }[] }) {
  const here = usePathname();
  return (
    <nav aria-label={props.label} className={styles["nav"]}>
      <ul>
        {props.items.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={here === href ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
