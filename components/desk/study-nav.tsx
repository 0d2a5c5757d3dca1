"use client";
import { usePathname } from "next/navigation";
import styles from "./study.module.css";

/** The rooms of a study, with the one I am in. */
export function StudyNav(props: { items: readonly { href: string; text: string }[] }) {
  const here = usePathname();
  return (
    <div className={styles["nav"]}>
      <ul>
        {props.items.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={here === href ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
