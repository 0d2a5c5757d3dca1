import "server-only";
import { createTranslator } from "use-intl/core";
import type { Catalogue, Namespace } from "./catalogue";
import type { Locale } from "./locales";

export { isLocale } from "./locales";
export type { Locale } from "./locales";

/** Texts of some namespaces (all of the desk's, when none are named), for a server page or the client provider. */
export async function messagesFor<N extends Namespace>(
  locale: Locale,
  namespaces: readonly N[],
): Promise<Pick<Catalogue, N>> {
  const entries = await Promise.all(
    namespaces.map(async (name) => [name, await load(locale, name)] as const),
  );
  return Object.fromEntries(entries) as unknown as Pick<Catalogue, N>;
}

type Texts<N extends Namespace> = { [Name in N]: Catalogue[Name] };

/** `t("key")` for one namespace; keys are checked by the compiler. */
export type Translator<N extends Namespace> = N extends Namespace
  ? ReturnType<typeof createTranslator<Catalogue, N>>
  : never;

export async function translator<N extends Namespace>(locale: Locale, namespace: N): Promise<Translator<N>> {
  const messages: Texts<N> = await messagesFor(locale, [namespace]);
  return createTranslator({ locale, messages, namespace, timeZone: TIME_ZONE } as never) as never;
}

/** Staff read times in the zone of the study area. */
export const TIME_ZONE = "Europe/Berlin";

async function load<N extends Namespace>(locale: Locale, namespace: N): Promise<Catalogue[N]> {
  const module = (await import(`./messages/${locale}/${namespace}.json`)) as { default: Catalogue[N] };
  return module.default;
}
