"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/desk/calls";
import { useRefusal } from "./refusals";

interface Props {
  method: "POST" | "PUT" | "DELETE";
  path: string;
  text: string;
  look?: ButtonLook;
  /** Asked before it is done; without it, it is done at once. */
  question?: string;
  explain?: string;
}

/** An act of a release or its feedback round: asked about where it is grave, and its refusal in words. */
export function ActButton({ method, path, text, look = "plain", question, explain }: Props) {
  const t = useTranslations("publication");
  const inWords = useRefusal();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  async function act() {
    setAsking(false);
    const outcome = await call(method, path);
    setSaid(outcome.ok ? t("done") : inWords(outcome.code));
    router.refresh();
  }
  return (
    <span>
      <Button look={look} onClick={() => (question === undefined ? void act() : setAsking(true))}>
        {text}
      </Button>
      <span role="status"> {said}</span>
      {asking && question !== undefined ? (
        <Dialog
          title={question}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("act.cancel")}</Button>
              <Button look={look === "danger" ? "danger" : "primary"} onClick={() => void act()}>
                {t("act.yes")}
              </Button>
            </>
          }
        >
          {explain === undefined ? null : <p>{explain}</p>}
        </Dialog>
      ) : null}
    </span>
  );
}
