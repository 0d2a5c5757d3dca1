/** What a zone is called in a picture: a rest zone may have the name of a single one. */
export const zoneId = ({ zone, rest }: { zone: string; rest: boolean }): string =>
  rest ? `${zone}-rest` : zone;
