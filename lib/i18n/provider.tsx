"use client";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "./locales";

/** Gives client components their texts: only the namespaces their page needs. */
export function Texts(props: { locale: Locale; messages: object; timeZone: string; children: ReactNode }) {
  return (
    <IntlProvider
      locale={props.locale}
      messages={props.messages as Record<string, never>}
      timeZone={props.timeZone}
    >
      {props.children}
    </IntlProvider>
  );
}
