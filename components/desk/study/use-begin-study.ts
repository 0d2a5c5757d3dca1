import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/lib/client/desk/calls";
import type { TemplateId } from "@/lib/domain/study/templates/templates";

/** Begins a draft from a template, from a study of one's own or from a file, and goes to it. */
export function useBeginStudy(desk: string) {
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  async function begin(from: { template: TemplateId } | { copy: string } | { file: unknown }): Promise<void> {
    const answer = await call<{ id: string }>("POST", "/api/drafts", from);
    if (answer.ok) router.push(`${desk}/new/${answer.value.id}`);
    setRefused(!answer.ok);
  }
  return { begin, refused };
}
