/**
 * Claims as they are shown and numbered: by the line of the notice that they answer, those on the notice as a whole
 * last, and within a line as they were written.
 */
export const claimsInOrder = <C extends { readonly line: number | null; readonly position: number }>(
  claims: readonly C[],
): readonly C[] => {
  const lineOf = ({ line }: C): number => line ?? Number.MAX_SAFE_INTEGER;
  return claims.toSorted((a, b) => lineOf(a) - lineOf(b) || a.position - b.position);
};
