/** Two staggered dots: "somewhere in this area". One pattern a colour, for one drawing. */
export function DotPatterns({ id, colours }: { id: string; colours: readonly string[] }) {
  return [...new Set(colours)].map((colour) => (
    <pattern
      key={colour}
      id={nameOf(id, colour)}
      patternUnits="userSpaceOnUse"
      width="14"
      height="14"
      fill={colour}
    >
      <circle cx="3.5" cy="3.5" r="2.2" />
      <circle cx="10.5" cy="10.5" r="2.2" />
    </pattern>
  ));
}

export const dotsFill = (id: string, colour: string) => `url(#${nameOf(id, colour)})`;

const nameOf = (id: string, colour: string) => `${id}dots${colour.replace("#", "")}`;
