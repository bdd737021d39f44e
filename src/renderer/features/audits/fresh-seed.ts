/** A seed by chance, from 0 to `largest`. */
export const freshSeed = (largest: number): number => {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % (largest + 1);
};
