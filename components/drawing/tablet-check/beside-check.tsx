import { ClipboardCheck } from "lucide-react";
import type { ReactNode } from "react";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import "../quiet-link.css";

const TabletCheck = lazy(() => import("./tablet-check").then((page) => ({ default: page.TabletCheck })));

const HASH = "#check";
const changes = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};
const isAsked = () => location.hash === HASH;

/** The room, or the tablet check in its place when staff asked for it and nobody has begun. */
export function BesideCheck({ room, children }: { room: Room; children: ReactNode }) {
  const asked = useSyncExternalStore(changes, isAsked);
  const { session } = useObservable(room);
  const locale = useLocale();
  if (!asked || session.screen !== "language") return children;
  return (
    <Suspense fallback={<div className="shell" aria-busy="true" />}>
      <TabletCheck room={room} locale={locale} close={() => (location.hash = "")} />
    </Suspense>
  );
}

/** The way to the tablet check, for staff. */
export function CheckLink() {
  const t = useTranslations("room");
  return (
    <a className="quiet-link" href={HASH}>
      <ClipboardCheck aria-hidden size={24} />
      {t("checkTablet")}
    </a>
  );
}
