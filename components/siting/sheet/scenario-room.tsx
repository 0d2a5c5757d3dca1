"use client";
import { useTranslations } from "use-intl";
import { useComparison } from "../use-comparison";
import { useNames } from "../use-names";
import { useWords } from "../use-words";
import { Annex } from "./annex";
import { CouncilSheet } from "./council-sheet";
import type { SheetData } from "./sheet-data";
import { SheetTools } from "./sheet-tools";

const NOBODY = [] as const;

/** A frozen scenario: its council sheet, all tables behind it, and what can be done with it. */
export function ScenarioRoom({ data, base }: { data: SheetData; base: string }) {
  const t = useTranslations("council-sheet");
  const { inputs } = data.frozen;
  const names = useNames(inputs.candidates);
  const words = useWords(inputs);
  // Who has how far is drawn from the frozen inputs; every number on the sheet is the stored one.
  const { compared, state } = useComparison(inputs);
  return (
    <>
      <SheetTools data={data} base={base} names={names} ready={state !== "computing"} />
      <CouncilSheet data={data} demand={compared?.demand ?? NOBODY} names={names} words={words} />
      {state === "failed" ? <p role="status">{t("noDemand")}</p> : null}
      <Annex data={data} names={names} words={words} />
    </>
  );
}
