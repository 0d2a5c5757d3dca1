"use client";
import { useId } from "react";
import { Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { ALPHAS, LAMBDAS, MODELS, SPEEDS } from "@/lib/domain/siting/assumptions";
import { Segments } from "./segments";
import styles from "./controls.module.css";
import { ALPHA_WORDS, SPEED_WORDS } from "./turned";
import type { SitesState } from "./use-sites";

/** What a planner may turn: how many sites, what best means, who counts, what is avoided, and the rest folded away. */
export function Controls({ state }: { state: SitesState }) {
  const t = useTranslations("siting");
  const name = useId();
  const { assumptions, inputs, turn, p, setP, most } = state;
  const { release, population, venues } = inputs;
  const minutes = assumptions.bands[2];
  const avoided = release?.zones.some(({ attitude }) => attitude === "avoid") ?? false;
  return (
    <section className={styles["controls"]} aria-label={t("controls.title")}>
      <div className={styles["stepper"]} role="group" aria-label={t("controls.p")}>
        <span>{t("controls.p")}</span>
        <div>
          <button
            type="button"
            className="desk-icon"
            aria-label={t("controls.fewer")}
            disabled={p <= 1}
            onClick={() => setP(p - 1)}
          >
            <Minus aria-hidden="true" />
          </button>
          <output aria-live="polite">{p}</output>
          <button
            type="button"
            className="desk-icon"
            aria-label={t("controls.more")}
            disabled={p >= most}
            onClick={() => setP(p + 1)}
          >
            <Plus aria-hidden="true" />
          </button>
        </div>
      </div>
      <label className="desk-field">
        {t("controls.model")}
        <select
          value={assumptions.model}
          onChange={(event) => {
            const model = MODELS.find((one) => one === event.currentTarget.value);
            if (model) state.setModel(model);
          }}
        >
          {MODELS.map((model) => (
            <option key={model} value={model} disabled={model === "felt" && !avoided}>
              {t(`models.${model}`, { minutes })}
            </option>
          ))}
        </select>
      </label>
      <Segments
        legend={t("controls.alpha")}
        name={`${name}alpha`}
        chosen={assumptions.alpha}
        onChoose={(alpha) => turn({ alpha })}
        choices={ALPHAS.map((alpha) => ({
          value: alpha,
          text: t(`alpha.${ALPHA_WORDS[alpha]}`),
          refused: (alpha > 0 && release === null) || (alpha < 1 && population.length === 0),
        }))}
      />
      <Segments
        legend={t("controls.lambda")}
        name={`${name}lambda`}
        chosen={assumptions.lambda}
        onChoose={(lambda) => state.setLambda(lambda)}
        choices={LAMBDAS.map((lambda) => ({
          value: lambda,
          text: t(`lambda.${lambda}`),
          refused: lambda > 0 && !avoided,
        }))}
      />
      <details className={styles["further"]}>
        <summary>{t("controls.further")}</summary>
        <div>
          <p>{t(`modelNotes.${assumptions.model}`)}</p>
          <p>
            {t("alpha.note")} {t("lambda.note")}
          </p>
          <Segments
            legend={t("controls.speed")}
            name={`${name}speed`}
            chosen={assumptions.speed}
            onChoose={(speed) => turn({ speed })}
            choices={SPEEDS.map((speed) => ({ value: speed, text: t(`speed.${SPEED_WORDS[speed]}`) }))}
          />
          <label className="desk-field">
            {t("controls.hours")}
            <input
              type="number"
              min={0}
              max={1000}
              value={assumptions.staffedHours}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                if (valueAsNumber >= 0 && valueAsNumber <= 1000) turn({ staffedHours: valueAsNumber });
              }}
            />
          </label>
          {venues.length === 0 ? null : (
            <label className="desk-tick">
              <input
                type="checkbox"
                checked={assumptions.withoutVenues}
                onChange={(event) => turn({ withoutVenues: event.currentTarget.checked })}
              />
              {t("controls.venues")}
            </label>
          )}
        </div>
      </details>
    </section>
  );
}
