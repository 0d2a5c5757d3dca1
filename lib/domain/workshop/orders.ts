/** Where a facilitator may call people to, in the order of a workshop: nobody is taken there, each goes by themselves. */
export const ROOM_STEPS = ["talk", "wish", "end"] as const;
export type RoomStep = (typeof ROOM_STEPS)[number];

/** What a facilitator may ask of tablets; everything can be taken back. None of it shows or changes a drawing. */
export const ORDERS = [
  ...ROOM_STEPS,
  "no-step",
  "hold",
  "go-on",
  "stop",
  "no-stop",
  "erase",
  "no-erase",
  "coming",
  "helped",
] as const;
export type Order = (typeof ORDERS)[number];

/** An order that concerns where the room is, and so also tablets that come later. */
export const isStepOrder = (order: Order): order is RoomStep | "no-step" =>
  order === "no-step" || ROOM_STEPS.some((step) => step === order);
