/** Log-odds as a probability. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A probability as log-odds. */
export const logit = (p: number): number => Math.log(p / (1 - p));
