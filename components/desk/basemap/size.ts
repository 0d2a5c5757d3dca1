const MEGABYTE = 1_000_000;

/** Megabytes in the page's language; below one with a decimal more. */
export const inMegabytes = (locale: string, bytes: number): string =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: bytes < MEGABYTE ? 2 : 1,
  }).format(bytes / MEGABYTE);
