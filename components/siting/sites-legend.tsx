"use client";
import { useTranslations } from "use-intl";
import { ACCENT, BARRIER, HALO, INK } from "@/lib/client/map/palette";
import { BAND_COLOURS, BAND_OPACITY } from "@/lib/client/siting/sites-picture";
import legend from "@/components/planner/legend.module.css";
import { useFigures } from "./use-figures";

/** What signs on the map of sites mean; `bands` are its steps of walking time. */
export function SitesLegend(props: {
  bands: readonly [number, number, number];
  /** The site whose walking bands are on the map; null: none are. */
  walkedFrom: string | null;
  /** How many persons the zones beneath rest on, and of which release; null: there are none. */
  basis: string | null;
  states: readonly ("open" | "standing" | "idle" | "closed")[];
  barriers: boolean;
  crossings: boolean;
}) {
  const t = useTranslations("siting.map");
  const { plain } = useFigures();
  const { bands } = props;
  const signs = {
    open: <circle cx="14" cy="10" r="8" fill={ACCENT} />,
    standing: <circle cx="14" cy="10" r="8" fill={INK} />,
    idle: <circle cx="14" cy="10" r="7.5" fill={HALO} stroke={INK} strokeWidth="2.5" />,
    closed: <circle cx="14" cy="10" r="7.5" fill={HALO} stroke={BARRIER} strokeWidth="2.5" />,
  };
  return (
    <div className={legend["legend"]}>
      {props.basis === null ? null : (
        <p className={legend["basis"]}>
          <span>{props.basis}</span>
        </p>
      )}
      <p className={legend["title"]}>{t("bands")}</p>
      <ul className={legend["entries"]}>
        {BAND_COLOURS.map((colour, step) => (
          <li key={colour}>
            <Sign>
              <circle cx="14" cy="10" r="8" fill={colour} stroke={INK} strokeWidth="0.8" />
            </Sign>
            {step < bands.length
              ? t("bandUpTo", { minutes: plain(bands[step] ?? 0) })
              : t("bandOver", { minutes: plain(bands[2]) })}
          </li>
        ))}
      </ul>
      <ul className={legend["entries"]}>
        {props.states.map((state) => (
          <li key={state}>
            <Sign>{signs[state]}</Sign>
            {t(state)}
          </li>
        ))}
        {props.walkedFrom === null ? null : (
          <li>
            <Sign>
              <path
                d="M3 15L1 8L9 2L19 4L27 9L22 18L11 17Z"
                fill={BAND_COLOURS[1]}
                fillOpacity={BAND_OPACITY}
                stroke={BAND_COLOURS[3]}
                strokeWidth="1.5"
              />
            </Sign>
            {t("walked", {
              site: props.walkedFrom,
              short: plain(bands[0]),
              middle: plain(bands[1]),
              long: plain(bands[2]),
            })}
          </li>
        )}
        {props.barriers ? (
          <li>
            <Sign>
              <path d="M1 7.5H27M1 12.5H27" stroke={BARRIER} strokeWidth="2" />
            </Sign>
            {t("barrier")}
          </li>
        ) : null}
        {props.crossings ? (
          <li>
            <Sign>
              <circle cx="14" cy="10" r="5" fill={HALO} stroke={BARRIER} strokeWidth="2.5" />
            </Sign>
            {t("crossing")}
          </li>
        ) : null}
      </ul>
      <p className={legend["note"]}>{t("demand")}</p>
    </div>
  );
}

function Sign({ children }: { children: React.ReactNode }) {
  return (
    <svg className={legend["swatch"]} viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
