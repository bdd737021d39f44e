const LEAD = /^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*/u;
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
const BAR = /(?<!\\)\|/u;

const isRule = (row: string): boolean => row.includes('|') && RULE.test(row);

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(BAR)
    .map((cell) => cell.trim());

/** The row without what quotes or lists put before it. */
const bare = (row: string): string => row.replace(LEAD, '').trimEnd();

const countOf = (row: string): number => cellsOf(bare(row)).length;

const isHead = (row: string, next: string | undefined): boolean =>
  next !== undefined && isRule(bare(next)) && BAR.test(row) && countOf(row) === countOf(next);

// Blank cells stay, so that the columns of a line can be counted.
const asLine = (row: string): string => cellsOf(bare(row)).join(' | ').trim();

/** The lines of a Markdown text with the rows of its tables as lines, "Order | Due | Handed over"; the line of dashes goes. */
export const tableRows = (rows: readonly string[]): readonly string[] => {
  if (!rows.some((row) => row.includes('|'))) return rows;
  const out: string[] = [];
  let head: number | null = null;
  for (const [index, row] of rows.entries()) {
    const begins = head === null && isHead(row, rows[index + 1]);
    if (begins) head = index;
    else if (bare(row) === '') head = null;
    if (head === null) out.push(row);
    else if (index !== head + 1) out.push(asLine(row));
  }
  return out;
};
