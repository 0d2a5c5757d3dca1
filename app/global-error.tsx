"use client";
import "@/components/ui/tokens.css";
import "@/components/desk/desk.css";
import { BareDocument } from "@/components/desk/bare-document";

/** The last resort, when even the document could not be made. */
export default function GlobalTrouble() {
  return <BareDocument what="trouble" />;
}
