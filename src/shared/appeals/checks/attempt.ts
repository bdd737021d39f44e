import { NBSP } from '../../kernel/time-words.ts';
import type { AttemptBefore, ReadinessFacts } from '../draft-texts.ts';
import type { Check, Noticed } from './check.ts';

// From this share on a reader takes the text for the same one: the app's own choice.
const MUCH = 0.7;

const percent = (share: number): string => `${Math.round(share * 100)}${NBSP}%`;

const after =
  (look: (before: AttemptBefore, facts: ReadinessFacts) => readonly Noticed[]): Check['look'] =>
  ({ facts }) =>
    facts.before === null ? [] : look(facts.before, facts);

const sameText = after(({ attempt, repetition: { text } }, { sections }) => {
  const [statement] = sections;
  if (text === null || text < MUCH) return [];
  return [
    {
      at: '',
      title: `${percent(text)} of the text was in appeal${NBSP}${attempt}`,
      detail: 'It was rejected with these words. Begin with what has changed.',
      spot: statement === undefined ? { kind: 'request' } : { kind: 'section', id: statement.id },
    },
  ];
});

const sameExhibits = after(({ attempt, news, repetition: { exhibits } }, facts) => {
  const [first] = facts.exhibits;
  if (first === undefined || exhibits.same < exhibits.of) return [];
  const said = news.includes('evidence') ? 'New evidence is named as what is new. ' : '';
  return [
    {
      at: '',
      title: 'No exhibit is new',
      detail: `${said}Appeal${NBSP}${attempt} had ${exhibits.of === 1 ? 'it' : `all ${exhibits.of}`} already.`,
      spot: { kind: 'exhibit', id: first.id },
    },
  ];
});

const noNews = after(({ attempt, news }) =>
  news.length > 0
    ? []
    : [
        {
          at: '',
          title: 'What is new is not said',
          detail: `Appeal${NBSP}${attempt} was rejected. Say what this one brings: evidence, corrected data, or another clause.`,
          spot: { kind: 'earlier' },
        },
      ],
);

/** Where a further attempt says again what was rejected, and what it does not say of what is new. */
export const attemptChecks: readonly Check[] = [
  { key: 'news', severity: 'look', look: noNews },
  { key: 'same text', severity: 'look', look: sameText },
  { key: 'same exhibits', severity: 'look', look: sameExhibits },
];
