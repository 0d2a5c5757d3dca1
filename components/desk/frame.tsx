import type { ReactNode } from "react";
import { AtTheDesk } from "./at-the-desk";
import { LanguageSwitch } from "./language-switch";
import styles from "./frame.module.css";

/** The bar above every page: whose it is, which language, which account. */
export function Frame(props: {
  locale: string;
  name: string;
  skip: string;
  /** Where the name leads: the desk for staff, the start page for all others. */
  home: string;
  account?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles["frame"]}>
      <a className="desk-skip" href="#content">
        {props.skip}
      </a>
      <AtTheDesk>
        <header className={styles["bar"]}>
          <a className={styles["name"]} href={props.home}>
            <bdi>{props.name}</bdi>
          </a>
          <LanguageSwitch />
          {props.account ? <div className={styles["account"]}>{props.account}</div> : null}
        </header>
      </AtTheDesk>
      {props.notice}
      <div id="content" tabIndex={-1} className={styles["content"]}>
        {props.children}
      </div>
    </div>
  );
}
