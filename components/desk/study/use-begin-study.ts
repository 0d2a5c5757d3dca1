import { useRouter } from "next/navigation";
import { useState } from "react";
import { call, type Outcome } from "@/lib/client/desk/calls";
import { sendFile } from "@/lib/client/desk/send-file";
import type { TemplateId } from "@/lib/domain/study/templates/templates";

/** Begins a draft from a template, from a study of one's own or from a file, and goes to it. */
export function useBeginStudy(desk: string) {
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  const goOn = (answer: Outcome<{ id: string }>) => {
    if (answer.ok) router.push(`${desk}/new/${answer.value.id}`);
    setRefused(!answer.ok);
  };
  return {
    begin: async (from: { template: TemplateId } | { copy: string }) =>
      goOn(await call("POST", "/api/drafts", from)),
    beginWith: async (file: File) => goOn(await sendFile("POST", "/api/drafts/file", file)),
    refused,
  };
}
