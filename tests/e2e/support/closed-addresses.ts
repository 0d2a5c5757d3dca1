import { PAGES, ROUTES, type Access } from "../../../lib/domain/access/routes";

const NOTHING = "00000000-0000-4000-8000-000000000000";
const PARTS: readonly (readonly [string, string])[] = [
  ["[locale]", "de"],
  ["[release]", "latest"],
  ["[file]", "codebook.json"],
  ["[language]/[paper]", "de/processing-record"],
  ["[paper]", "processing-record"],
];

/** Every page and every reading of a study that somebody has to be known for. */
export function closedAddresses(study: string): string[] {
  const readings = Object.entries(ROUTES).flatMap(([address, { GET }]) =>
    GET ? [[address, GET] as const] : [],
  );
  return [...Object.entries(PAGES), ...readings]
    .filter(([, access]: readonly [string, Access]) => access.who !== "anyone")
    .map(([address]) =>
      [["[study]", study] as const, ...PARTS]
        .reduce((path, [part, value]) => path.replace(part, value), address)
        .replaceAll(/\[\w+\]/g, NOTHING),
    );
}
