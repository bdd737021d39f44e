import type { ReactNode } from 'react';
import { explainValue, type ExplainedValue, type ValueRef } from '#shared/policy/explain.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { formatDayLong } from '#shared/kernel/time-words.ts';
import { numberWords } from './numbers.ts';
import { SourceValue } from './SourceValue.tsx';
import { sureOf } from './sureness.ts';

const unitWords = (unit: string | null): string => (unit === null ? '' : ` ${unit.replaceAll('_', ' ')}`);

const valueWords = ({ value, unit }: ExplainedValue): string => {
  if (typeof value === 'number') return `${numberWords(value)}${unitWords(unit)}`;
  return typeof value === 'string' ? value : (value ?? null) === null ? 'unknown' : '';
};

/**
 * A figure of a pack, with where it comes from one click away. `at` is its place in the pack; `words` is the whole
 * value in words, without it value and unit; `printed` says in words what is printed in its place. Plain text where the
 * pack has no value there.
 */
export type PackValueProps = {
  readonly pack: Pack;
  readonly at: ValueRef | null;
  readonly children: ReactNode;
  readonly words?: string | undefined;
  readonly printed?: string | undefined;
};

export const PackValue = ({ pack, at, children, words, printed }: PackValueProps) => {
  const explained = at === null ? null : explainValue(pack, at);
  if (explained === null) return children;
  const { source } = explained;
  return (
    <SourceValue
      value={words ?? valueWords(explained)}
      pack={explained.pack}
      source={source.title}
      pageDate={source.pageDate === null ? 'date not printed' : formatDayLong(source.pageDate)}
      sure={sureOf(explained)}
      printed={printed}
    >
      {children}
    </SourceValue>
  );
};
