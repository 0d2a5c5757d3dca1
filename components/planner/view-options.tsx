"use client";
import { useId } from "react";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "use-intl";
import { TABLES_FROM_PERSONS } from "@/lib/domain/privacy/release-facts";
import { partKey, partsOf } from "@/lib/domain/privacy/shown-part";
import type { Subject } from "@/lib/domain/privacy/shown-part";
import { Choices } from "./choices";
import { PartChoice } from "./part-choice";
import type { SurfaceData } from "./surface-data";
import styles from "./view-options.module.css";
import { partLabel } from "./views/caption";
import { COMPARISONS, VIEW_KINDS, offersComparison, offersKind, othersOf, withPart } from "./views/view";
import type { View } from "./views/view";

/** What else may lie on the map. */
export const CONTEXT_LAYERS = ["institutions", "quarters"] as const;
export type ContextLayer = (typeof CONTEXT_LAYERS)[number];

interface Props {
  view: View;
  onView: (view: View) => void;
  data: Pick<SurfaceData, "release" | "zones" | "further" | "groupSets">;
  /** Layers that the register has anything for. */
  layers: readonly ContextLayer[];
  shown: readonly ContextLayer[];
  onShown: (layers: readonly ContextLayer[]) => void;
}

/** How the map is shown, what it is compared with and what else lies on it: one panel over the map, closed at first. */
export function ViewOptions({ view, onView, data, layers, shown, onShown }: Props) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const name = useId();
  const difference = view.other !== null && view.as === "difference";
  const { release, groupSets } = data;
  const parts = partsOf(data, view.attitude, groupSets);
  const others = othersOf(view, parts);
  const otherKey = ({ attitude, part }: Subject) => `${attitude} ${partKey(part)}`;
  return (
    <details className={styles["options"]}>
      <summary>
        <SlidersHorizontal aria-hidden="true" size={20} />
        {p("view.open")}
      </summary>
      <div className={styles["panel"]}>
        <PartChoice
          parts={parts}
          chosen={view.part}
          groupSets={groupSets}
          onChoose={(part) => onView(withPart(view, part))}
          note={release.participants < TABLES_FROM_PERSONS ? p("part.few") : null}
        />
        <Choices
          legend={p("view.kind")}
          name={`${name}kind`}
          chosen={difference ? null : view.kind}
          onChoose={(kind) => onView({ ...view, kind })}
          choices={VIEW_KINDS.map((kind) => ({
            value: kind,
            text: p(`view.${kind}`),
            refused: difference || !offersKind(kind, view, release),
          }))}
          note={release.presentation === "surface" ? null : p("view.smoothFew")}
        />
        <Choices
          legend={p("view.compare")}
          name={`${name}other`}
          chosen={view.other === null ? "" : otherKey(view.other)}
          onChoose={(key) =>
            onView({ ...view, other: others.find((other) => otherKey(other) === key) ?? null })
          }
          choices={[
            { value: "", text: p("view.alone"), refused: false },
            ...others.map((other) => ({
              value: otherKey(other),
              text:
                other.part === null
                  ? t(`attitude.${other.attitude}`)
                  : partLabel({ p }, groupSets, other.part),
              refused: false,
            })),
          ]}
          note={null}
        />
        {view.other === null ? null : (
          <Choices
            legend={p("view.as")}
            name={`${name}as`}
            chosen={view.as}
            onChoose={(as) => onView({ ...view, as })}
            choices={COMPARISONS.map((as) => ({
              value: as,
              text: p(`view.${as}`),
              refused: !offersComparison(as, release),
            }))}
            note={offersComparison("difference", release) ? null : p("view.differenceFew")}
          />
        )}
        {layers.length === 0 ? null : (
          <fieldset>
            <legend>{p("view.context")}</legend>
            {layers.map((layer) => (
              <label key={layer}>
                <input
                  type="checkbox"
                  checked={shown.includes(layer)}
                  onChange={({ target }) =>
                    onShown(
                      CONTEXT_LAYERS.filter((one) => (one === layer ? target.checked : shown.includes(one))),
                    )
                  }
                />
                {p(`view.${layer}`)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </details>
  );
}
