"use client";
import { useMemo } from "react";
import { useFormatter, useLocale } from "use-intl";

/** Numbers as people read them here: minutes, shares, hours, euros; lists of names. */
export function useFigures() {
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale);
    return {
      /** Whole minutes from ten on, else with a decimal. */
      minutes: (value: number) =>
        format.number(value, { maximumFractionDigits: Math.abs(value) < 9.95 ? 1 : 0 }),
      percent: (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 }),
      points: (share: number) =>
        format.number(share * 100, { maximumFractionDigits: 0, signDisplay: "exceptZero" }),
      signed: (value: number) =>
        format.number(value, { maximumFractionDigits: 1, signDisplay: "exceptZero" }),
      plain: (value: number) => format.number(value, { maximumFractionDigits: 2 }),
      hours: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
      euros: (value: number) =>
        format.number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }),
      day: (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long" }),
      list: (names: readonly string[]) => list.format(names),
    };
  }, [format, locale]);
}

export type Figures = ReturnType<typeof useFigures>;
