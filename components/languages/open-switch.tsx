"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { NotOpen } from "@/lib/domain/study/languages";
import home from "../desk/home.module.css";
import { failureText } from "./refusals";

/** Opens or closes a language; says why it cannot be opened yet. */
export function OpenSwitch(props: {
  study: string;
  language: string;
  open: boolean;
  /** Open in any case: an example study. */
  always: boolean;
  reason: NotOpen | null;
}) {
  const t = useTranslations("languages");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  if (props.always) return <p className={home["note"]}>{t("example")}</p>;

  async function change() {
    const address = `/api/studies/${encodeURIComponent(props.study)}/languages/${encodeURIComponent(props.language)}`;
    const outcome = await call(props.open ? "DELETE" : "PUT", `${address}/opening`);
    setRefusal(outcome.ok ? null : outcome.code);
    router.refresh();
  }

  return (
    <div>
      {props.reason && !props.open ? <p className={home["note"]}>{t(`notYet.${props.reason}`)}</p> : null}
      <Button
        look={props.open ? "plain" : "primary"}
        disabled={!props.open && props.reason !== null}
        onClick={() => void change()}
      >
        {t(props.open ? "closeIt" : "openIt")}
      </Button>
      <div role="alert">{refusal ? <p className="desk-problem">{t(failureText(refusal))}</p> : null}</div>
    </div>
  );
}
