export const square = (number: number): number => number * number;
