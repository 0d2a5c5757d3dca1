import { useTranslations } from "use-intl";

const KNOWN = ["not-yet", "conflict", "forbidden", "withdrawn", "invalid", "offline"] as const;

/** A refusal of these pages in words. */
export function useRefusal(): (code: string) => string {
  const t = useTranslations("publication.failed");
  return (code) => t(KNOWN.find((known) => known === code) ?? "internal");
}
