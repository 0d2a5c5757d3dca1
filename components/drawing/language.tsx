import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { RoomMessages } from "@/lib/client/language/messages";
import { loadMessages } from "@/lib/client/language/messages";
import type { Locale } from "@/lib/i18n/locales";
import { directionOf } from "@/lib/i18n/locales";
import { observable } from "@/lib/client/room/observable";
import { Shell } from "./shell/shell";
import { useObservable } from "./use-observable";

interface Spoken {
  locale: Locale;
  messages: RoomMessages;
}

const spoken = observable<Spoken | null>(null);

/**
 * Changes the language of the whole page; the page stays as it was until the new words are there. A page that says
 * more than the room brings its own `load`.
 */
export async function speak(
  locale: Locale,
  load: (locale: Locale) => Promise<RoomMessages> = loadMessages,
): Promise<void> {
  const messages = await load(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  spoken.set({ locale, messages });
}

/** Gives its children words; nothing while the first words are being fetched (the painted shell stays). */
export function Language({ children }: { children: ReactNode }) {
  const now = useObservable(spoken);
  if (!now) return <Shell />;
  return (
    <IntlProvider locale={now.locale} messages={now.messages} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  );
}
