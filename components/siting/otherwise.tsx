"use client";
import { useTranslations } from "use-intl";
import type { Comparison } from "@/lib/domain/siting/comparison";
import { SideTables } from "./side-tables";
import { Tornado } from "./tornado";
import type { Names } from "./use-names";
import type { SitesState } from "./use-sites";
import type { Words } from "./use-words";

/** What would come out under other assumptions; it takes longer than what is asked, and is not there before. */
export function Otherwise(props: { state: SitesState; comparison: Comparison; names: Names; words: Words }) {
  const t = useTranslations("siting.answer");
  const { state, comparison, names, words } = props;
  return (
    <>
      <p role="status">{state.state === "asked" ? t("otherwise") : null}</p>
      {comparison.tornado.length === 0 ? null : (
        <>
          <SideTables assumptions={state.inputs.assumptions} {...{ comparison, names, words }} />
          <Tornado tornado={comparison.tornado} p={state.p} names={names} words={words} />
        </>
      )}
    </>
  );
}
