import "server-only";
import * as z from "zod";
import { clipsOf } from "@/lib/domain/study/clips";
import { DomainError } from "@/lib/domain/errors";
import type { Study } from "../desk/require-study";

/** A language as its address spells it: a tag such as `de`, `de-simple` or `so`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/);

/** Refuses languages and clips that the study does not have. */
export function requireClip({ definition }: Study, language: string, clip: string): void {
  requireLanguage(definition, language);
  if (!clipsOf(definition).some(({ id }) => id === clip)) throw new DomainError("not-found");
}

export function requireLanguage({ languages }: Study["definition"], language: string): void {
  if (!languages.includes(language)) throw new DomainError("not-found");
}
