"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/desk/calls";
import { NumberField } from "../study/number-field";

/** Closes a workshop to new tablets and asks how many people drew; or opens it again. */
export function Closing(props: { study: string; workshop: string; title: string; closed: boolean }) {
  const t = useTranslations("workshop.closing");
  const router = useRouter();
  const [asking, ask] = useState(false);
  const [peopleDrew, count] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const { title } = props;

  async function send(method: "PUT" | "DELETE") {
    const address = `/api/studies/${encodeURIComponent(props.study)}/workshops/${props.workshop}/closing`;
    const answer = await call(method, address, method === "PUT" ? { peopleDrew } : undefined);
    setRefused(!answer.ok);
    ask(false);
    router.refresh();
  }

  return (
    <>
      <Button
        aria-label={t(props.closed ? "reopenOf" : "closeOf", { title })}
        onClick={() => (props.closed ? void send("DELETE") : ask(true))}
      >
        {t(props.closed ? "reopen" : "close")}
      </Button>
      {refused ? (
        <p role="alert" className="desk-problem">
          {t("failed")}
        </p>
      ) : null}
      {asking ? (
        <Dialog
          title={t("closeOf", { title })}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t("cancel")}</Button>
              <Button look="primary" onClick={() => void send("PUT")}>
                {t("close")}
              </Button>
            </>
          }
        >
          <p>{t("text")}</p>
          <NumberField label={t("peopleDrew")} value={peopleDrew} min={0} max={2_000} onChange={count} />
        </Dialog>
      ) : null}
    </>
  );
}
