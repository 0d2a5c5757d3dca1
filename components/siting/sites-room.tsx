"use client";
import { useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import surface from "@/components/planner/surface.module.css";
import { makePicture } from "@/lib/client/siting/make-picture";
import type { SitesMap } from "@/lib/client/siting/sites-map";
import { Answer, bestOf } from "./answer";
import { ChosenSite } from "./chosen-site";
import { Closings } from "./closings";
import { Controls } from "./controls";
import { Forms } from "./forms";
import { Freeze } from "./freeze";
import { Gains } from "./gains";
import { Money } from "./money";
import { Otherwise } from "./otherwise";
import { ScenariosList } from "./scenarios-list";
import { SetSentences } from "./set-sentences";
import { SetsTable } from "./sets-table";
import type { SitesData } from "./sites-data";
import { SitesLegend } from "./sites-legend";
import { SitesMapPanel } from "./sites-map-panel";
import styles from "./sites-room.module.css";
import { useNames } from "./use-names";
import { useSites } from "./use-sites";
import { useWords } from "./use-words";
import { useZonesBeneath } from "./use-zones-beneath";
import { Warnings } from "./warnings";
import { Who } from "./who";
import { Wishes } from "./wishes";

const NONE = [] as const;

/** Where to stand: the map, what is turned, what comes out of it, and why. */
export function SitesRoom({ data, base }: { data: SitesData; base: string }) {
  const t = useTranslations("siting.answer");
  const m = useTranslations("siting.map");
  const state = useSites(data);
  const names = useNames(data.inputs.candidates);
  const words = useWords(state.inputs);
  const map = useRef<SitesMap | null>(null);
  const beneath = useZonesBeneath(data);
  const { compared } = state;
  const computing = state.state === "computing";
  const comparison = compared?.comparison ?? null;
  const set = comparison?.sets.find(({ sites }) => sites.length === state.p) ?? null;
  const best = comparison && !comparison.exploration ? bestOf(comparison, state) : undefined;
  const open = (best && set?.sites) ?? NONE;
  const { demand, bands } = compared ?? { demand: NONE, bands: NONE };
  const picture = useMemo(
    () =>
      makePicture(state.inputs, {
        open,
        demand,
        zones: beneath.picture,
        bands,
        signFor: names.signFor,
        moved: state.moved,
      }),
    [state.inputs, open, demand, bands, beneath.picture, names, state.moved],
  );
  const states = (["open", "standing", "idle", "closed"] as const).filter((one) =>
    picture.sites.some((site) => site.state === one),
  );
  return (
    <>
      <div className={surface["surface"]}>
        <div className={`${surface["main"]} ${styles["map"]}`}>
          <div className={surface["pictures"]} aria-busy={computing}>
            <SitesMapPanel
              data={data}
              picture={picture}
              label={m("label")}
              hint={m("hint")}
              onPick={state.setChosen}
              onDrop={(id, at) => {
                state.setChosen(id);
                state.move(id, at);
              }}
              mapRef={map}
              legend={
                <SitesLegend
                  bands={state.inputs.assumptions.bands}
                  walkedFrom={bands.length > 0 && compared?.chosen ? names.nameOf(compared.chosen) : null}
                  basis={beneath.basis}
                  states={states}
                  barriers={picture.barriers.length > 0}
                  crossings={picture.crossings.length > 0}
                />
              }
            />
          </div>
          {beneath.choice}
        </div>
        <div className={surface["aside"]}>
          <Controls state={state} />
          <p role="status" className={styles["computing"]}>
            {computing ? t(comparison ? "computingAgain" : "computing") : null}
          </p>
          {state.state === "failed" ? <p role="alert">{t("failed")}</p> : null}
          {comparison ? (
            <div className={styles["result"]} aria-busy={computing}>
              <Answer state={state} comparison={comparison} names={names} words={words} />
              <Warnings comparison={comparison} p={state.p} names={names} words={words} />
              {set && best ? <SetSentences set={set} words={words} whole={false} /> : null}
            </div>
          ) : null}
          <ChosenSite
            data={data}
            state={state}
            comparison={comparison}
            names={names}
            words={words}
            middle={() => map.current?.middle() ?? null}
            base={base}
          />
        </div>
      </div>
      {comparison ? (
        <div className={styles["more"]} aria-busy={computing}>
          <SetsTable
            comparison={comparison}
            p={state.p}
            model={state.inputs.assumptions.model}
            onChoose={state.setP}
            names={names}
            words={words}
          />
          <Forms comparison={comparison} names={names} words={words} />
          {comparison.exploration ? null : (
            <>
              <Who comparison={comparison} groupLabels={data.groupLabels} words={words} />
              <div className={styles["pair"]}>
                <Gains comparison={comparison} words={words} />
                {set ? <Money set={set} names={names} words={words} /> : null}
              </div>
              <Closings
                closings={comparison.closings}
                groupLabels={data.groupLabels}
                names={names}
                words={words}
              />
              <Otherwise state={state} comparison={comparison} names={names} words={words} />
            </>
          )}
        </div>
      ) : null}
      <div className={styles["pair"]}>
        {data.release ? <Wishes data={data} /> : null}
        <div className={styles["kept"]}>
          {data.mayPlan ? <Freeze study={data.study} state={state} /> : null}
          <ScenariosList base={base} scenarios={data.scenarios} />
        </div>
      </div>
    </>
  );
}
