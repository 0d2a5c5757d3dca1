import { useTranslations } from "use-intl";

const LONGEST_PIXELS = 120;

/** A bar of a round length: 1, 2 or 5 times a power of ten, at most 120 pixels long. */
export function Scale({ metersPerPixel }: { metersPerPixel: number }) {
  const t = useTranslations("map");
  const meters = roundLength(metersPerPixel * LONGEST_PIXELS);
  const length =
    meters >= 1_000 ? t("scale.kilometers", { value: meters / 1_000 }) : t("scale.meters", { value: meters });
  return (
    <span className="map-scale" role="img" aria-label={t("scale.label", { length })}>
      <svg
        width={LONGEST_PIXELS}
        height="8"
        viewBox={`0 0 ${LONGEST_PIXELS} 8`}
        aria-hidden="true"
        focusable="false"
      >
        <path d={`M1 1V7H${Math.max(2, meters / metersPerPixel - 1)}V1`} />
      </svg>
      <span aria-hidden="true">{length}</span>
    </span>
  );
}

function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return step * power;
}
