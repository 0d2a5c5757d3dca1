import type { Block, Paper } from "@/lib/domain/accountability/paper";
import styles from "./paper.module.css";

/** A paper as it is read and printed. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article className={`desk-panel ${styles["paper"]}`} aria-labelledby="paper-title">
      <h2 id="paper-title">{paper.title}</h2>
      {paper.blocks.map((block, index) => (
        <PaperBlock key={index} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "text":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <dl>
          {block.rows.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return (
        <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={block.head[0]}>
          <table>
            <thead>
              <tr>
                {block.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((text, column) => (
                    <td key={column}>{text.replaceAll("/", "/\u200b")}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
