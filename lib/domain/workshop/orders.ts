/** What a facilitator may ask of tablets; everything can be taken back. None of it shows or changes a drawing. */
export const ORDERS = ["talk", "no-talk", "hold", "go-on", "stop", "no-stop"] as const;
export type Order = (typeof ORDERS)[number];
