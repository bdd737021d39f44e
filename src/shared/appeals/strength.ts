import { NBSP } from '../kernel/time-words.ts';
import { upperFirst } from '../kernel/words.ts';
import { countOf, type Finding, type Part } from './finding.ts';
import type { Readiness } from './readiness.ts';

interface Strength {
  readonly part: Part;
  readonly one: string;
  readonly many: string;
  readonly done: string;
}

const words = ({ part: { part, of }, one, many, done }: Strength): string => {
  const noun = of === 1 ? one : many;
  if (part === 0) return `no ${one} ${done}`;
  if (part < of) return `${part} of ${of} ${noun} ${done}`;
  if (of <= 2) return `${of === 1 ? 'the' : 'both'} ${noun} ${done}`;
  return `all ${of}${NBSP}${noun} ${done}`;
};

const weight = ({ part: { part, of } }: Strength): number => part / of;

const toDo = (findings: readonly Finding[]): string => {
  const [mend, look] = [countOf(findings, 'mend'), countOf(findings, 'look')];
  if (mend > 0) return `${mend} to mend before export`;
  return look > 0 ? `nothing to mend, ${look} to look at` : 'nothing left to mend';
};

/**
 * How strong a draft's form is, in counts: "2 of 3 lines answered, 4 of 5 claims proved, 1 to mend before export". What
 * is weakest comes first; no share is told, since nobody knows what a decision weighs.
 */
export const strengthWords = ({
  findings,
  linesAnswered,
  claimsProved,
  exhibitsCited,
}: Readiness): string => {
  const strengths: readonly Strength[] = [
    { part: linesAnswered, one: 'line', many: 'lines', done: 'answered' },
    { part: claimsProved, one: 'claim', many: 'claims', done: 'proved' },
    { part: exhibitsCited, one: 'exhibit', many: 'exhibits', done: 'cited' },
  ];
  const known = strengths.filter(({ part }) => part.of > 0).toSorted((a, b) => weight(a) - weight(b));
  return `${upperFirst([...known.map(words), toDo(findings)].join(', '))}.`;
};
