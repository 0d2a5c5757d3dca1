import "server-only";
import { clipsOf } from "@/lib/domain/study/clips";
import { DomainError } from "@/lib/domain/errors";
import type { Study } from "../desk/require-study";

/** Refuses languages and clips that the study does not have. */
export function requireClip({ definition }: Study, language: string, clip: string): void {
  requireLanguage(definition, language);
  if (!clipsOf(definition).some(({ id }) => id === clip)) throw new DomainError("not-found");
}

export function requireLanguage({ languages }: Study["definition"], language: string): void {
  if (!languages.includes(language)) throw new DomainError("not-found");
}
