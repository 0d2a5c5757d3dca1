import "server-only";
import { createTranslator } from "use-intl/core";
import type { Catalogue, Namespace } from "./catalogue";
import type { Locale } from "./locales";

export { isLocale } from "./locales";
export type { Locale } from "./locales";

/** Texts of some namespaces (all of the desk's, when none are named), for a server page or the client provider. */
export async function messagesFor<N extends Namespace>(locale: Locale, namespaces: readonly N[]): Promise<Pick<Catalogue, N>> {
  const entries = await Promise.all(namespaces.map(async (name) => [name, await load(locale, name)] as const));
  return Object.fromEntries(entries) as Pick<Catalogue, N>;
}

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Pick<Catalogue, N>, N>>;

/** `t("key")` for one namespace; a missing text throws in tests and shows its key elsewhere. */
export async function translator<N extends Namespace>(locale: Locale, namespace: N): Promise<Translator<N>> {
  const messages = await messagesFor(locale, [namespace]);
  return createTranslator({ locale, messages, namespace, timeZone: TIME_ZONE } as never) as never;
}

/** Staff read times in the zone of the study area. */
export const TIME_ZONE = "Europe/Berlin";

async function load<N extends Namespace>(locale: Locale, namespace: N): Promise<Catalogue[N]> {
  const module = (await import(`./messages/${locale}/${namespace}.json`)) as { default: Catalogue[N] };
  return module.default;
}
