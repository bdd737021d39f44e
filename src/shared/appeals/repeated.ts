import { NBSP } from '../kernel/time-words.ts';
import type { AttemptBefore, ReadinessFacts } from './draft-texts.ts';
import type { Finding } from './finding.ts';

// From this share on a reader takes the text for the same one: the app's own choice.
const MUCH = 0.7;

const percent = (share: number): string => `${Math.round(share * 100)}${NBSP}%`;

const sameText = ({ attempt, repetition: { text } }: AttemptBefore, { sections }: ReadinessFacts) => {
  const [statement] = sections;
  if (text === null || text < MUCH) return [];
  const spot: Finding['spot'] =
    statement === undefined ? { kind: 'request' } : { kind: 'section', id: statement.id };
  return [
    {
      key: 'same text',
      severity: 'look',
      title: `${percent(text)} of the text was in appeal${NBSP}${attempt}`,
      detail: 'It was rejected with these words. Begin with what has changed.',
      spot,
    },
  ] as const;
};

const sameExhibits = ({ attempt, news, repetition: { exhibits } }: AttemptBefore, facts: ReadinessFacts) => {
  const [first] = facts.exhibits;
  if (first === undefined || exhibits.same < exhibits.of) return [];
  const said = news.includes('evidence') ? 'New evidence is named as what is new. ' : '';
  return [
    {
      key: 'same exhibits',
      severity: 'look',
      title: 'No exhibit is new',
      detail: `${said}Appeal${NBSP}${attempt} had ${exhibits.of === 1 ? 'it' : `all ${exhibits.of}`} already.`,
      spot: { kind: 'exhibit', id: first.id },
    },
  ] as const;
};

const noNews = ({ attempt, news }: AttemptBefore) =>
  news.length > 0
    ? []
    : ([
        {
          key: 'news',
          severity: 'look',
          title: 'What is new is not said',
          detail: `Appeal${NBSP}${attempt} was rejected. Say what this one brings: evidence, corrected data, or another clause.`,
          spot: { kind: 'earlier' },
        },
      ] as const);

/** Where a further attempt says again what was rejected, and what it does not say of what is new. */
export const repeated = (facts: ReadinessFacts): readonly Finding[] =>
  facts.before === null
    ? []
    : [...noNews(facts.before), ...sameText(facts.before, facts), ...sameExhibits(facts.before, facts)];
