import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { timesOf, type Protocol } from "@/lib/domain/workshop/protocol";
import styles from "./protocol.module.css";

/** Timed steps of a workshop: for staff alone, participants see no clock. */
export function ProtocolFields(props: {
  protocol: Protocol;
  begins: string | null;
  onChange: (protocol: Protocol) => void;
}) {
  const t = useTranslations("workshop");
  const { protocol, begins, onChange } = props;
  const times = begins === null ? null : timesOf(protocol, begins);
  const put = (at: number, part: Partial<Protocol[number]>) =>
    onChange(protocol.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const move = (at: number, by: 1 | -1) => {
    const [one, other] = [protocol[at], protocol[at + by]];
    if (one && other) onChange(protocol.map((step, i) => (i === at ? other : i === at + by ? one : step)));
  };
  return (
    <>
      <ol className={styles["protocol"]}>
        {protocol.map(({ step, minutes, note }, at) => {
          const name = step === "own" ? note || t("plan.ownStep") : t(`protocol.${step}`);
          return (
            <li key={`${step}-${at}`}>
              <span className={styles["time"]}>{times?.[at] ?? at + 1}</span>
              <strong>{name}</strong>
              <label className="desk-field">
                <span className="visually-hidden">{t("plan.minutesOf", { name })}</span>
                <input
                  type="number"
                  min={0}
                  max={600}
                  value={minutes}
                  onChange={({ target }) =>
                    put(at, { minutes: Math.min(600, Math.max(0, target.valueAsNumber || 0)) })
                  }
                />
              </label>
              <label className={`desk-field ${styles["note"]}`}>
                <span className="visually-hidden">{t("plan.noteOf", { name })}</span>
                <input
                  value={note}
                  maxLength={600}
                  placeholder={t(step === "own" ? "plan.ownStep" : "plan.note")}
                  onChange={({ target }) => put(at, { note: target.value })}
                />
              </label>
              <span className={styles["buttons"]}>
                <Button
                  look="quiet"
                  disabled={at === 0}
                  aria-label={t("plan.up", { name })}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden size={20} />
                </Button>
                <Button
                  look="quiet"
                  disabled={at === protocol.length - 1}
                  aria-label={t("plan.down", { name })}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden size={20} />
                </Button>
                <Button
                  look="quiet"
                  aria-label={t("plan.removeStep", { name })}
                  onClick={() => onChange(protocol.filter((_, i) => i !== at))}
                >
                  <Trash2 aria-hidden size={20} />
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <Button
        disabled={protocol.length >= 40}
        onClick={() => onChange([...protocol, { step: "own", minutes: 10, note: "" }])}
      >
        {t("plan.addStep")}
      </Button>
    </>
  );
}
