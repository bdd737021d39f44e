import { before } from '../../notice-reading/clauses.ts';
import type { Span } from '../../notice-reading/proposal.ts';

/** Words that say whose or what something is, by what they make it. */
export type Labels<T extends string> = Readonly<Record<T, RegExp>>;

const lastAt = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((last, { index }) => Math.max(last, index), -1);

/** What the nearest word before a span, within its thought, makes of it; null where none of them stands there. */
export const labelBefore = <T extends string>(text: string, span: Span, labels: Labels<T>): T | null => {
  const lead = before(text, span);
  let nearest: T | null = null;
  let at = -1;
  for (const label in labels) {
    const found = lastAt(lead, labels[label]);
    if (found > at) {
      at = found;
      nearest = label;
    }
  }
  return nearest;
};
