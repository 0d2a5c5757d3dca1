import { useEffect, useState, useSyncExternalStore } from "react";
import { keptForm, type KeptForm } from "@/lib/client/desk/kept-form";

/** A form that keeps what was typed, also over a reload. */
export function useKeptForm<T extends object>(key: string, first: T): [T, KeptForm<T>] {
  const [form] = useState(() => keptForm(key, first));
  useEffect(() => form.restore(), [form]);
  return [useSyncExternalStore(form.subscribe, form.get, form.get), form];
}
