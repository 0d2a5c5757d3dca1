import type { ReactNode } from "react";

/** Above the form of one entry: the way back to its list, and its name or that it is new. */
export function EntryHead(props: { list: string; back: string; name: string | null; fresh: string }) {
  const title: ReactNode = props.name === null ? props.fresh : <bdi>{props.name}</bdi>;
  return (
    <div>
      <p>
        <a href={props.list}>{props.back}</a>
      </p>
      <h1>{title}</h1>
    </div>
  );
}
