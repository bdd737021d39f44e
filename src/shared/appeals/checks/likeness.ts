type Row = readonly number[];

/** Costs of the two rows before a letter of the first text; `older` is empty before its second letter. */
interface Rows {
  readonly older: Row;
  readonly last: Row;
}

const nextRow = (a: string, b: string, row: number, { older, last }: Rows): Row => {
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1] ? 0 : 1;
    const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = isSwapped ? (older[column - 2] ?? Infinity) + 1 : Infinity;
    const [above = 0, corner = 0, left = 0] = [last[column], last[column - 1], next[column - 1]];
    next.push(Math.min(above + 1, left + 1, corner + same, swapped));
  }
  return next;
};

/** How many letters must be changed, added, left out or swapped with their neighbour; `most` + 1 from there on. */
export const lettersOff = (a: string, b: string, most: number): number => {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: Row = [];
  let last: Row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow(a, b, row, { older, last });
    if (Math.min(...next) > most) return most + 1;
    older = last;
    last = next;
  }
  return Math.min(last.at(-1) ?? 0, most + 1);
};
