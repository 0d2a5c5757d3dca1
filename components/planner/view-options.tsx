"use client";
import { useId } from "react";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "use-intl";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import { Choices } from "./choices";
import styles from "./view-options.module.css";
import { COMPARISONS, VIEW_KINDS, offersComparison, offersKind } from "./views/view";
import type { View } from "./views/view";

/** What else may lie on the map. */
export const CONTEXT_LAYERS = ["institutions", "quarters"] as const;
export type ContextLayer = (typeof CONTEXT_LAYERS)[number];

interface Props {
  view: View;
  onView: (view: View) => void;
  release: Pick<ReleaseSummary, "presentation" | "participants">;
  /** Layers that the register has anything for. */
  layers: readonly ContextLayer[];
  shown: readonly ContextLayer[];
  onShown: (layers: readonly ContextLayer[]) => void;
}

/** How the map is shown, what it is compared with and what else lies on it: one panel over the map, closed at first. */
export function ViewOptions({ view, onView, release, layers, shown, onShown }: Props) {
  const t = useTranslations("planner");
  const p = useTranslations("picture");
  const name = useId();
  const difference = view.other !== null && view.as === "difference";
  return (
    <details className={styles["options"]}>
      <summary>
        <SlidersHorizontal aria-hidden="true" size={20} />
        {p("view.open")}
      </summary>
      <div className={styles["panel"]}>
        <Choices
          legend={p("view.kind")}
          name={`${name}kind`}
          chosen={difference ? null : view.kind}
          onChoose={(kind) => onView({ ...view, kind })}
          choices={VIEW_KINDS.map((kind) => ({
            value: kind,
            text: p(`view.${kind}`),
            refused: difference || !offersKind(kind, release),
          }))}
          note={offersKind("smooth", release) ? null : p("view.smoothFew")}
        />
        <Choices
          legend={p("view.compare")}
          name={`${name}other`}
          chosen={view.other ?? "alone"}
          onChoose={(other) => onView({ ...view, other: other === "alone" ? null : other })}
          choices={[
            { value: "alone" as const, text: p("view.alone"), refused: false },
            ...ATTITUDES.filter((attitude) => attitude !== view.attitude).map((attitude) => ({
              value: attitude,
              text: t(`attitude.${attitude}`),
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
