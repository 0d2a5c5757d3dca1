import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import "@/components/ui/tokens.css";
import "@/components/ui/button.css";
import "@/components/desk/desk.css";
import { directionOf } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#fbfaf7" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await translator(locale, "common");
  return {
    title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
    description: t("app.claim"),
    icons: "/icons/icon.svg",
  };
}

/** One document for all desk pages: language, direction, fonts and tokens. Every page is rendered on request. */
export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await headers();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Texts locale={locale} messages={await messagesFor(locale, ["common"])} timeZone={TIME_ZONE}>
          {children}
        </Texts>
      </body>
    </html>
  );
}
