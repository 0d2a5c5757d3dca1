"use client";
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { SCOPES } from "@/lib/domain/networks/actor";
import { placeNames } from "@/lib/domain/networks/place-names";
import { RING_RADIUS, ringLayout } from "@/lib/domain/networks/ring-layout";
import { otherEnd, type Tie } from "@/lib/domain/networks/tie";
import { DrawingLegend } from "./drawing-legend";
import type { ActorLine } from "./network-lines";
import { NODE_RADIUS, NodeSign } from "./node-sign";
import styles from "./networks.module.css";

/** More names than this cannot be read beside each other: then only the chosen actor and its neighbours have theirs. */
const MOST_NAMES = 24;
const LONGEST_NAME = 27;
const NAME_SIZES = { radius: NODE_RADIUS, gap: 8, letterWidth: 13, lineHeight: 30 };
const short = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** The network on three rings: by touch and by keyboard, each actor is a button that shows its ties. */
export function NetworkDrawing(props: {
  lines: readonly ActorLine[];
  ties: readonly Tie[];
  chosen: string | null;
  onChoose: (actor: string | null) => void;
}) {
  const { lines, ties, chosen } = props;
  const t = useTranslations("networks");
  const layout = ringLayout(lines, ties);
  const placed = new Map(layout.map((one) => [one.id, one]));
  const neighbours = new Set(ties.flatMap((tie) => (chosen === null ? [] : (otherEnd(tie, chosen) ?? []))));
  const near = (id: string) => chosen === null || id === chosen || neighbours.has(id);
  const named = (id: string) => (chosen === null ? lines.length <= MOST_NAMES : near(id));
  const names = new Map(
    lines.flatMap(({ id, institution, network }) =>
      named(id) ? [[id, short(institution || network)] as const] : [],
    ),
  );
  const toggle = (id: string) => props.onChoose(id === chosen ? null : id);
  const onKey = (event: KeyboardEvent, id: string) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle(id);
  };
  return (
    <figure className={styles["drawing"]}>
      <div className={styles["paper"]} tabIndex={0} role="region" aria-label={t("views.drawing")}>
        <svg
          viewBox="-810 -450 1620 900"
          role="group"
          aria-label={t("drawing.label", { count: lines.length })}
        >
          {SCOPES.map((scope) => (
            <g key={scope} className={styles["ring"]}>
              <circle r={RING_RADIUS[scope]} />
              <text y={-RING_RADIUS[scope] + 8}>{t(`terms.${scope}`)}</text>
            </g>
          ))}
          {ties.map((tie) => {
            const [one, other] = [placed.get(tie.one), placed.get(tie.other)];
            if (!one || !other) return null;
            const lit = chosen === null || otherEnd(tie, chosen) !== null;
            return (
              <line
                key={`${tie.one} ${tie.other}`}
                className={styles["tie"]}
                data-state={tie.state}
                data-faint={!lit}
                x1={one.x}
                y1={one.y}
                x2={other.x}
                y2={other.y}
              />
            );
          })}
          {lines.map((line) => {
            const { x, y } = placed.get(line.id) ?? { x: 0, y: 0 };
            const ownTies = t("drawing.ties", { count: line.ties.length });
            return (
              <g
                key={line.id}
                className={styles["node"]}
                transform={`translate(${x} ${y})`}
                role="button"
                tabIndex={0}
                aria-pressed={line.id === chosen}
                aria-label={`${t("drawing.node", { number: line.number, name: line.label })}, ${ownTies}`}
                data-faint={!near(line.id)}
                onClick={() => toggle(line.id)}
                onKeyDown={(event) => onKey(event, line.id)}
              >
                <NodeSign engagement={line.engagement} />
                <text className={styles["number"]} y={8}>
                  {line.number}
                </text>
              </g>
            );
          })}
          {placeNames(layout, names, NAME_SIZES).map(({ id, x, y, anchor }) => (
            <text key={id} className={styles["name"]} x={x} y={y + 8} textAnchor={anchor} direction="ltr">
              {names.get(id)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        <p>{t("drawing.hint")}</p>
        <DrawingLegend />
      </figcaption>
    </figure>
  );
}
