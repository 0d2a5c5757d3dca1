"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { sendFile } from "@/lib/client/desk/send-file";
import { call } from "@/lib/client/desk/calls";
import home from "../desk/home.module.css";
import { ClipRow, type ClipLine } from "./clip-row";
import { failureText } from "./refusals";
import styles from "./languages.module.css";

/** Everything that can be recorded in a language: what it says, whether it is there, and buttons to change that. */
export function ClipList(props: {
  study: string;
  language: string;
  /** Language in which the words are shown. */
  written: string;
  clips: readonly ClipLine[];
  mayEdit: boolean;
}) {
  const t = useTranslations("languages");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const address = (clip: string) =>
    `/api/studies/${encodeURIComponent(props.study)}/clips/${encodeURIComponent(props.language)}/${clip}`;

  async function put(clip: string, file: Blob | null) {
    const outcome = file
      ? await sendFile("PUT", address(clip), file)
      : { ok: false as const, code: "microphone" };
    setRefusal(outcome.ok ? null : outcome.code);
    router.refresh();
  }
  async function remove(clip: string) {
    const outcome = await call("DELETE", address(clip));
    setRefusal(outcome.ok ? null : outcome.code);
    router.refresh();
  }
  const list = (title: string, clips: readonly ClipLine[]) => (
    <section>
      <h2>{title}</h2>
      <ul className={styles["clips"]}>
        {clips.map((clip) => (
          <ClipRow
            key={clip.id}
            clip={clip}
            written={props.written}
            source={address(clip.id)}
            mayEdit={props.mayEdit}
            onPut={(file) => void put(clip.id, file)}
            onRemove={() => void remove(clip.id)}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <div role="alert">{refusal ? <p className="desk-problem">{t(failureText(refusal))}</p> : null}</div>
      {props.mayEdit ? <p className={home["note"]}>{t("clip.consentChanged")}</p> : null}
      {list(
        t("clip.title"),
        props.clips.filter(({ film }) => !film),
      )}
      {list(
        t("clip.films"),
        props.clips.filter(({ film }) => film),
      )}
    </>
  );
}
