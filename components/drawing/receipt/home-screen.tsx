import { Map, ShieldCheck } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Choice, Choices } from "../screens/choice";
import { Screen } from "../screens/screen";
import { useObservable } from "../use-observable";
import { Erase } from "./erase";

/** The first screen behind the key: erasing and consent before the map, for nobody should have to look for them. */
export function HomeScreen(props: { receipt: Receipt; onConsent: () => void; onMap: () => void }) {
  const t = useTranslations("receipt");
  const locale = useLocale();
  const study = useObservable(props.receipt).found?.study;
  return (
    <Screen title={t("home.title")} clip="page-home">
      <Erase receipt={props.receipt} />
      <Choices>
        <Choice
          name="consent"
          picture={<ShieldCheck aria-hidden size={56} strokeWidth={1.5} />}
          title={t("home.consent")}
          onChoose={props.onConsent}
        />
        <Choice
          name="map"
          picture={<Map aria-hidden size={56} strokeWidth={1.5} />}
          title={t("home.map")}
          onChoose={props.onMap}
        />
      </Choices>
      {study && (
        <a className="button" href={`/${locale}/became/${encodeURIComponent(study)}`}>
          {t("home.became")}
        </a>
      )}
      <Button className="receipt-again" onClick={props.receipt.leave}>
        {t("found.leave")}
      </Button>
    </Screen>
  );
}
