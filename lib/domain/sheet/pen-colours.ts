/** Colours of the one pen of a free sheet, by the name that a sketch keeps. They mean what the person says they mean. */
export const PEN_COLOURS = ["black", "blue", "green", "red", "orange"] as const;
export type PenColour = (typeof PEN_COLOURS)[number];
