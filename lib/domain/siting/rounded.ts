/**
 * What leaves a computation: six decimals, so that two machines whose exponentials differ in the last bit write the same
 * bytes.
 */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;
