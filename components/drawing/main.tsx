import { createRoot } from "react-dom/client";
import { config } from "zod";
import { localeOf } from "@/lib/client/language/messages";
import { lastWorkshop } from "@/lib/client/room/last-workshop";
import { watchForUpdates } from "@/lib/client/service-worker/register";
import { DrawingApp } from "./app";
import "@/components/ui/tokens.css";
import "./shell/shell.css";

config({ jitless: true }); // the page's policy allows no generated code

const container = document.getElementById("room");
if (container) {
  const locale = localeOf(location.pathname, navigator.languages);
  // From the home screen the address has no code: the last workshop opens, else the page where a code is typed.
  const typed = /\/draw\/([^/]+)/.exec(location.pathname)?.[1];
  const code = typed === undefined ? await lastWorkshop() : decodeURIComponent(typed).toUpperCase();
  if (code === null) location.replace("/");
  else {
    if (typed === undefined) history.replaceState(null, "", `/${locale}/draw/${code}`);
    createRoot(container).render(<DrawingApp code={code} locale={locale} />);
    watchForUpdates();
  }
}
