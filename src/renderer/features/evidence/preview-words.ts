import type { Encoding, FileContent } from '#shared/evidence-content.ts';
import { numberWords } from '#renderer/ui/numbers.ts';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252, guessed',
};

const counted = (count: number, one: string, many: string): string =>
  `${numberWords(count)}\u00a0${count === 1 ? one : many}`;

const extent = (content: FileContent): string => {
  if (content.kind === 'text') {
    const { lines, total } = content;
    return lines.length < total
      ? `the first ${numberWords(lines.length)} of ${counted(total, 'line', 'lines')}`
      : counted(total, 'line', 'lines');
  }
  const { rows, total } = content;
  if (total === null) return `the first ${counted(rows.length, 'row', 'rows')}`;
  return rows.length < total
    ? `the first ${numberWords(rows.length)} of ${counted(total, 'row', 'rows')}`
    : counted(total, 'row', 'rows');
};

/** What is shown of a file: "the first 200 of 3,412 rows, UTF-8, long cells cut". */
export const contentWords = (content: FileContent): string =>
  [
    extent(content),
    content.encoding === null ? 'values as saved, formulas are not run' : encodings[content.encoding],
    ...(content.isCut ? [content.kind === 'text' ? 'long lines cut' : 'more columns or long cells cut'] : []),
  ].join(', ');
