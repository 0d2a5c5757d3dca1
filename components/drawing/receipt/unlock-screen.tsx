import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { lockOf } from "@/lib/domain/drawing/lock";
import type { Pictogram } from "@/lib/domain/drawing/terms";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { PictogramPad } from "../pictograms";
import { Screen } from "../screens/screen";
import { useObservable } from "../use-observable";

/** Whoever found the key does not see the map: that takes the three pictures, too. */
export function UnlockScreen({ receipt, onBack }: { receipt: Receipt; onBack: () => void }) {
  const t = useTranslations("receipt");
  const { found, problem } = useObservable(receipt);
  const [chosen, setChosen] = useState<readonly Pictogram[]>([]);
  const [working, setWorking] = useState(false);
  const lock = lockOf(chosen);
  const open = async () => {
    if (!lock) return;
    setWorking(true);
    await receipt.unlock(lock);
    setWorking(false);
    setChosen([]);
  };
  return (
    <Screen
      title={t("unlock.title")}
      clip="page-unlock"
      foot={
        <>
          <Button onClick={onBack}>{t("found.back")}</Button>
          <Button look="primary" data-choice="unlock" disabled={!lock || working} onClick={() => void open()}>
            {t("unlock.open")}
          </Button>
        </>
      }
    >
      <p>{t("unlock.text")}</p>
      <p className={problem ? "screen-problem" : "visually-hidden"} role="status">
        {problem === "wrong-lock" ? t("unlock.wrong-lock") : problem && t(`ask.${problem}`)}
      </p>
      <PictogramPad drawingId={found?.ids[0] ?? ""} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}
