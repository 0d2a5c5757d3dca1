"use client";
import { useTranslations } from "use-intl";
import { FramedTable } from "@/components/desk/table/framed-table";
import { ALPHAS, LAMBDAS, MODELS, type Assumptions } from "@/lib/domain/siting/assumptions";
import type { BestSet, Comparison } from "@/lib/domain/siting/comparison";
import { ALPHA_WORDS } from "./turned";
import type { Names } from "./use-names";
import type { Words } from "./use-words";

interface Props {
  assumptions: Assumptions;
  comparison: Comparison;
  names: Names;
  words: Words;
}

/** The best sets under other assumptions, side by side: by who counts, by what is avoided, by what best means. */
export function SideTables({ assumptions, comparison: { best, sets }, names, words }: Props) {
  const t = useTranslations("siting");
  const { alpha, model } = assumptions;
  const clock = model === "felt" ? "p-median" : model;
  const sizes = sets.map(({ sites }) => sites.length);
  const told = best.filter((one) => sizes.includes(one.p));
  const alphas = ALPHAS.filter((one) => told.some((set) => set.alpha === one));
  return (
    <>
      <SideTable
        title={t("side.alphaTitle")}
        note={t("side.alphaNote")}
        columns={alphas.map((one) => ({
          text: t(`alpha.${ALPHA_WORDS[one]}`),
          of: (p) => find(told, { p, alpha: one, lambda: 0, model: clock }),
        }))}
        {...{ sizes, names, words }}
      />
      {told.some(({ lambda }) => lambda > 0) ? (
        <SideTable
          title={t("side.lambdaTitle")}
          note={t("side.lambdaNote")}
          columns={LAMBDAS.map((one) => ({
            text: t(`lambda.${one}`),
            of: (p) => find(told, { p, alpha, lambda: one, model: one === 0 ? "p-median" : "felt" }),
          }))}
          {...{ sizes, names, words }}
        />
      ) : null}
      <SideTable
        title={t("side.modelTitle")}
        note={t("side.modelNote")}
        columns={MODELS.filter((one) => one !== "felt").map((one) => ({
          text: words.model(one),
          of: (p) => find(told, { p, alpha, lambda: 0, model: one }),
        }))}
        {...{ sizes, names, words }}
      />
    </>
  );
}

function find(all: readonly BestSet[], wanted: Pick<BestSet, "p" | "alpha" | "lambda" | "model">) {
  return all.find(
    ({ p, alpha, lambda, model }) =>
      p === wanted.p && alpha === wanted.alpha && lambda === wanted.lambda && model === wanted.model,
  );
}

function SideTable(props: {
  title: string;
  note: string;
  sizes: readonly number[];
  columns: readonly { readonly text: string; readonly of: (p: number) => BestSet | undefined }[];
  names: Names;
  words: Words;
}) {
  const t = useTranslations("siting");
  if (props.columns.length < 2) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <p>{props.note}</p>
      <FramedTable
        label={props.title}
        head={
          <>
            <th scope="col">{t("table.p")}</th>
            {props.columns.map(({ text }) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </>
        }
      >
        {props.sizes.map((p) => (
          <tr key={p}>
            <th scope="row">{p}</th>
            {props.columns.map(({ text, of }) => {
              const set = of(p);
              return (
                <td key={text}>
                  {set ? (
                    <>
                      {props.names.namesOf(set.sites)}
                      <br />
                      <small>{props.words.reached(set.model, set.value)}</small>
                    </>
                  ) : (
                    t("side.none")
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </FramedTable>
    </section>
  );
}
