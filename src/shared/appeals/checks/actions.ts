import { NBSP } from '../../kernel/time-words.ts';
import { sameWords } from '../../kernel/words.ts';
import type { ActionFact } from '../draft-texts.ts';
import type { Check } from './check.ts';

const named = ({ number, title }: ActionFact): string => `Action${NBSP}${number}, “${title}”`;

/** An action that is not carried out and is told: it may read as done. */
const openAction: Check['look'] = ({ facts, texts }) =>
  facts.records.actions
    .filter(({ isDone }) => !isDone)
    .flatMap((action) =>
      texts
        .filter(({ spot }) => spot.kind === 'section' || spot.kind === 'claim')
        .filter(({ plain }) => sameWords(plain).includes(sameWords(action.title)))
        .map(({ name, spot }) => ({
          at: `${action.number} ${name}`,
          title: 'An action that is not done is told',
          detail: `${named(action)} is ${action.state}. Say by when it will be done, or finish it and its record first.`,
          spot,
        })),
    );

/** An action that was carried out, whose proof the draft does not show. */
const withoutProof: Check['look'] = ({ facts, texts }) =>
  facts.records.actions
    .filter(({ isDone, isShown }) => isDone && !isShown)
    .flatMap((action) =>
      texts
        .filter(
          ({ spot, plain }) => spot.kind === 'section' && sameWords(plain).includes(sameWords(action.title)),
        )
        .slice(0, 1)
        .map(({ spot }) => ({
          at: String(action.number),
          title: 'An action is told without its proof',
          detail: `${named(action)} has proof on file, and none of it is an exhibit here.`,
          spot,
        })),
    );

/** Where the draft and the corrective-action log of its case differ. */
export const actionChecks: readonly Check[] = [
  { key: 'open action', severity: 'look', look: openAction },
  { key: 'action proof', severity: 'look', look: withoutProof },
];
