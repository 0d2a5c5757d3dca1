import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { HeardDialog } from "../listen/heard-dialog";

/** Erasing everything, in two steps. */
export function Erase({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt.erase");
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const erase = async () => {
    setWorking(true);
    setFailed(false);
    await receipt.erase();
    setFailed(receipt.get().step !== "erased");
    setWorking(false);
    setAsking(false);
  };
  return (
    <div className="erase">
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden />
        {t("button")}
      </Button>
      <span>{t("text")}</span>
      {failed && (
        <p className="screen-problem" role="alert">
          {t("failed")}
        </p>
      )}
      {asking && (
        <HeardDialog
          clip="page-erase"
          title={t("title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("no")}</Button>
              <Button look="danger" disabled={working} onClick={() => void erase()}>
                {t("yes")}
              </Button>
            </>
          }
        >
          <p>{t("explain")}</p>
        </HeardDialog>
      )}
    </div>
  );
}
