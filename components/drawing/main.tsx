import { createRoot } from "react-dom/client";
import { config } from "zod";
import { localeOf } from "@/lib/client/language/messages";
import { watchForUpdates } from "@/lib/client/service-worker/register";
import { DrawingApp } from "./app";
import "@/components/ui/tokens.css";
import "./shell/shell.css";

config({ jitless: true }); // the page's policy allows no generated code

const container = document.getElementById("room");
if (container) {
  const code = decodeURIComponent(location.pathname.split("/").filter(Boolean).at(-1) ?? "").toUpperCase();
  const locale = localeOf(location.pathname, navigator.languages);
  createRoot(container).render(<DrawingApp code={code} locale={locale} />);
  watchForUpdates();
}
