"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import type { NewStep } from "@/lib/domain/words/steps";
import styles from "./words.module.css";

/** Saves a step; when that fails the text stays where it was typed. */
export function SaveStep(props: { call: string; step: NewStep; label: string }) {
  const t = useTranslations("words");
  const router = useRouter();
  const [state, setState] = useState<"saving" | "saved" | "failed" | null>(null);
  const save = async () => {
    setState("saving");
    const answer = await call("POST", `${props.call}/steps`, props.step);
    setState(answer.ok ? "saved" : "failed");
    if (answer.ok) router.refresh();
  };
  return (
    <div className={styles["save"]}>
      <Button disabled={props.step.text.trim() === "" || state === "saving"} onClick={() => void save()}>
        {props.label}
      </Button>
      <span role="status">{state === "saved" ? t("saved") : state === "failed" ? t("failed") : null}</span>
    </div>
  );
}
