import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/client/receipt/receipt";
import { Screen } from "../screens/screen";
import { useObservable } from "../use-observable";
import "../field.css";

/** Asks for the key; small mistakes in writing it down are forgiven. */
export function AskScreen({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("receipt.ask");
  const { step, problem, key } = useObservable(receipt);
  const [typed, setTyped] = useState(key ?? "");
  const problemId = useId();
  const looking = step === "looking";
  return (
    <Screen title={t("title")} clip="page-ask">
      <p>{t("text")}</p>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          void receipt.open(typed);
        }}
      >
        <label className="field">
          {t("label")}
          <input
            value={typed}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={problem === "not-a-key"}
            aria-describedby={problemId}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Button look="primary" type="submit" disabled={looking}>
          {t("open")}
        </Button>
      </form>
      <p id={problemId} className={problem ? "screen-problem" : "screen-note"} role="status">
        {looking ? t("looking") : problem && t(problem)}
      </p>
    </Screen>
  );
}
