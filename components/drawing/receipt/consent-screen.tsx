import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { CONSENT_LAYERS } from "@/lib/domain/drawing/terms";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Screen } from "../screens/screen";
import { useObservable } from "../use-observable";

/** Each layer beside the summary can be given and taken back; every answer is sent at once. */
export function ConsentScreen(props: { receipt: Receipt; drawing: DrawingDocument; onBack: () => void }) {
  const t = useTranslations("receipt");
  const { receipt, drawing } = props;
  const { found, save } = useObservable(receipt);
  const given = drawing.consent.layers;
  // A recording is consented to where it is made; here it can only be taken back.
  const layers = CONSENT_LAYERS.filter(
    (layer) =>
      layer !== "summary" && (given.includes(layer) || (layer !== "audio" && found?.layers.includes(layer))),
  );
  return (
    <Screen
      title={t("consent.title")}
      clip="page-consent"
      foot={
        <Button look="primary" onClick={props.onBack}>
          {t("found.back")}
        </Button>
      }
    >
      <p>{t("consent.summary")}</p>
      {layers.map((layer) => (
        <fieldset key={layer} className="layer">
          <legend>{layer !== "summary" && t(`consent.${layer}`)}</legend>
          {([true, false] as const).map((yes) => (
            <Button
              key={String(yes)}
              data-choice={`${layer}-${yes ? "yes" : "no"}`}
              aria-pressed={given.includes(layer) === yes}
              disabled={save === "saving"}
              onClick={() => void receipt.allow(layer, yes)}
            >
              {yes ? t("consent.yes") : t("consent.no")}
            </Button>
          ))}
        </fieldset>
      ))}
      <p className="screen-note" role="status">
        {save !== "same" && t(`correct.${save}`)}
      </p>
    </Screen>
  );
}
