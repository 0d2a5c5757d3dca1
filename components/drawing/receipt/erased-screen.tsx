import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Screen } from "../screens/screen";

export function ErasedScreen({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt.erase");
  return (
    <Screen title={t("done")} clip="page-erased">
      <p role="status">{t("doneText")}</p>
      <Button className="receipt-again" onClick={receipt.leave}>
        {t("close")}
      </Button>
    </Screen>
  );
}
