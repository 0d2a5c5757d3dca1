import { PICTURES } from "@/components/drawing/lock-pictures";
import type { Pictogram } from "@/lib/domain/drawing/terms";
import styles from "./print.module.css";

/** A card for a pocket: a picture and a word to find it again, and empty boxes for the key. It opens nothing by itself. */
export function PocketCard(props: {
  lang: string;
  picture: Pictogram;
  name: string;
  title: string;
  keep: string;
  address: string;
}) {
  const Picture = PICTURES[props.picture];
  return (
    <article className={styles["card"]} lang={props.lang}>
      <header>
        <Picture aria-hidden size={44} strokeWidth={1.75} />
        <h3>{props.name}</h3>
      </header>
      <p>{props.title}</p>
      <div className={styles["boxes"]} aria-hidden>
        {Array.from({ length: 16 }, (_, box) => (
          <span key={box} />
        ))}
      </div>
      <small>{props.keep}</small>
      <small dir="ltr">{props.address}</small>
    </article>
  );
}
