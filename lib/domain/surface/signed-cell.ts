/** An H3 index as PostgreSQL's bigint: the same 64 bits, signed, as a decimal. */
export const signedCell = (cell: string): string => BigInt.asIntN(64, BigInt(`0x${cell}`)).toString();
