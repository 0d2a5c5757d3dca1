import { QrCode } from "@/components/ui/qr-code";
import styles from "./join-panel.module.css";

/** How a tablet joins: the address, and the same to scan. */
export function JoinPanel(props: {
  url: string;
  texts: { title: string; hint: string; code: string; qr: string };
}) {
  const { url, texts } = props;
  return (
    <section className={styles["join"]}>
      <div className={styles["qr"]}>
        <QrCode text={url} label={texts.qr} />
      </div>
      <div>
        <h2>{texts.title}</h2>
        <p>{texts.hint}</p>
        <p>
          <a className={styles["address"]} href={url} dir="ltr">
            {url}
          </a>
        </p>
        <p className={styles["code"]}>{texts.code}</p>
      </div>
    </section>
  );
}
