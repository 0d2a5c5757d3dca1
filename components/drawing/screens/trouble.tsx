import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Started } from "@/lib/client/room/start";
import { Screen } from "./screen";
import "../field.css";
import "./trouble.css";

type Reason = Exclude<Started, { ok: true }>["reason"];

/** Why the room does not open, in words, and what to do. */
export function TroubleScreen(props: {
  reason: Reason;
  /** Of a tablet at the door, as the facilitator's page shows it. */
  number?: number;
  retry: (pin?: string) => void;
}) {
  const { reason, number, retry } = props;
  const t = useTranslations("room.trouble");
  const words = useTranslations("rest");
  const [pin, setPin] = useState("");
  return (
    <Screen title={t(`${reason}.title`)} clip="page-trouble">
      <p>{t(`${reason}.text`)}</p>
      {number !== undefined && <p className="trouble-number">{words("number", { number })}</p>}
      {reason === "pin" ? (
        <form
          className="trouble-pin"
          onSubmit={(event) => {
            event.preventDefault();
            retry(pin);
          }}
        >
          <label className="field">
            {t("pinLabel")}
            <input
              value={pin}
              inputMode="numeric"
              autoComplete="off"
              onChange={(event) => setPin(event.target.value)}
            />
          </label>
          <Button look="primary" type="submit">
            {t("pinSend")}
          </Button>
        </form>
      ) : (
        <Button look="primary" className="trouble-again" onClick={() => retry()}>
          {t("again")}
        </Button>
      )}
    </Screen>
  );
}
