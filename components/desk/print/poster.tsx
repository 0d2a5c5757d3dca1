import { QrCode } from "@/components/ui/qr-code";
import styles from "./print.module.css";

/** One side of A4 for the door: how to come in, and what this is, in every language of the study. */
export function Poster(props: {
  /** Of the title and the date. */
  lang: string;
  title: string;
  when: string;
  url: string;
  address: string;
  code: string;
  qr: string;
  voices: readonly {
    language: string;
    name: string;
    direction: "ltr" | "rtl";
    paragraphs: readonly string[];
  }[];
}) {
  const { title, when, url, address, code, voices } = props;
  return (
    <article className={styles["poster"]} data-many={voices.length > 4}>
      <header lang={props.lang}>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p>{when}</p>
      </header>
      <div className={styles["door"]}>
        <div className={styles["qr"]}>
          <QrCode text={url} label={props.qr} />
        </div>
        <p dir="ltr">
          <span>{address}</span>
          <strong>{code}</strong>
        </p>
      </div>
      <div className={styles["voices"]}>
        {voices.map(({ language, name, direction, paragraphs }) => (
          <section key={language} lang={language} dir={direction}>
            <h3>{name}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </article>
  );
}
