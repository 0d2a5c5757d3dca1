"use client";
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

export function PrintButton({ text }: { text: string }) {
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Printer aria-hidden size={24} />
      {text}
    </Button>
  );
}
