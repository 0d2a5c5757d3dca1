import { createRoot } from "react-dom/client";
import { config } from "zod";
import { localeOf } from "@/lib/client/language/messages";
import { createReceipt } from "@/lib/client/receipt/receipt";
import { watchForUpdates } from "@/lib/client/service-worker/register";
import { followVoices } from "@/lib/client/sound/page-player";
import { ReceiptApp } from "./receipt-app";
import { speakReceipt } from "./speak-receipt";
import "@/components/ui/tokens.css";
import "../shell/shell.css";

config({ jitless: true }); // the page's policy allows no generated code

const container = document.getElementById("room");
if (container) {
  const receipt = createReceipt();
  // The key stands in the fragment, which no server sees; it leaves the address as soon as it is read.
  const takeKey = () => {
    const key = decodeURIComponent(location.hash.slice(1));
    if (!key) return;
    history.replaceState(null, "", location.pathname);
    void receipt.open(key);
  };
  followVoices();
  takeKey();
  window.addEventListener("hashchange", takeKey);
  void speakReceipt(localeOf("", navigator.languages));
  createRoot(container).render(<ReceiptApp receipt={receipt} />);
  watchForUpdates();
}
