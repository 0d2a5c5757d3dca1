/**
 * A name without what offices spell differently: case, umlauts (ä = ae), accents, and all signs but letters and digits.
 * "Mörsenbroich", "MOERSENBROICH" and "Moersen-Broich " are one.
 */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
