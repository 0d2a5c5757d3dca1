import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "@/components/desk/frame";
import { SignOut } from "@/components/desk/sign-out";
import { isStaffLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/server";
import { currentActor } from "@/lib/server/current-actor";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** The bar of all desk pages. It shows who is signed in and decides nothing: every page asks for itself. */
export default async function DeskLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isStaffLocale(locale)) notFound();
  const common = await translator(locale, "common");
  const actor = await currentActor();
  const account =
    actor.kind === "person" ? (
      <>
        <a href={`/${locale}/desk/account`} aria-label={common("account.signedInAs", { name: actor.name })}>
          <bdi>{actor.name}</bdi>
        </a>
        <SignOut />
      </>
    ) : null;
  return (
    <Frame
      locale={locale}
      name={common("app.name")}
      skip={common("skip")}
      home={`/${locale}/desk`}
      account={account}
    >
      {children}
    </Frame>
  );
}
