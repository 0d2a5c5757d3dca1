import { UserX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { WatchedTablet } from "@/lib/client/workshop/watch-tablets";

/** Takes a tablet out of the workshop (lost, or a stranger's), once that was confirmed. */
export function TakeOut({ tablet, onSure }: { tablet: WatchedTablet; onSure: () => Promise<void> }) {
  const t = useTranslations("workshop.takeOut");
  const [asking, ask] = useState(false);
  const { number } = tablet;
  return (
    <>
      <Button data-order="take-out" onClick={() => ask(true)}>
        <UserX aria-hidden size={24} />
        {t("action")}
      </Button>
      {asking ? (
        <Dialog
          title={t("title", { number })}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t("cancel")}</Button>
              <Button
                look="danger"
                onClick={() => {
                  ask(false);
                  void onSure();
                }}
              >
                {t("sure")}
              </Button>
            </>
          }
        >
          <p>{t("text")}</p>
        </Dialog>
      ) : null}
    </>
  );
}
