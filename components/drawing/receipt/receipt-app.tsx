import { useTranslations } from "use-intl/react";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Language } from "../language";
import { useObservable } from "../use-observable";
import { AskScreen } from "./ask-screen";
import { ErasedScreen } from "./erased-screen";
import { LanguageSwitch } from "./language-switch";
import { MissingScreen } from "./missing-screen";
import { OwnDrawing } from "./own-drawing";

/** The page of the key: read, correct, take along or erase one's own drawing. */
export function ReceiptApp({ receipt }: { receipt: Receipt }) {
  return (
    <Language>
      <Steps receipt={receipt} />
    </Language>
  );
}

function Steps({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt");
  const { step, found } = useObservable(receipt);
  return (
    <div className="room">
      <title>{t("title")}</title>
      {found?.example && <aside className="room-example">{t("example")}</aside>}
      <LanguageSwitch />
      {(step === "ask" || step === "looking") && <AskScreen receipt={receipt} />}
      {step === "not-arrived" && <MissingScreen receipt={receipt} />}
      {step === "found" && <OwnDrawing receipt={receipt} />}
      {step === "erased" && <ErasedScreen receipt={receipt} />}
    </div>
  );
}
