import { connection } from "next/server";
import "@/components/ui/tokens.css";
import "@/components/desk/desk.css";
import { BareDocument } from "@/components/desk/bare-document";

/** Addresses outside any language. */
export default async function NotFound() {
  await connection();
  return <BareDocument what="notFound" />;
}
