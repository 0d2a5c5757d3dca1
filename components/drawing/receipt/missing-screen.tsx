import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Screen } from "../screens/screen";
import { Erase } from "./erase";

/** Nothing has arrived for this key: said honestly, and erasing is possible all the same. */
export function MissingScreen({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt.missing");
  return (
    <Screen title={t("title")} clip="page-missing">
      <p>{t("text")}</p>
      <p>{t("erase")}</p>
      <Erase receipt={receipt} />
      <Button className="receipt-again" onClick={receipt.leave}>
        {t("again")}
      </Button>
    </Screen>
  );
}
