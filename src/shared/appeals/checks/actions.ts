import { dayOf, diffDays, type Day } from '../../kernel/time.ts';
import { countDays, NBSP, printedDay } from '../../kernel/time-words.ts';
import { sameWords } from '../../kernel/words.ts';
import type { ActionFact, ReadText } from '../draft-texts.ts';
import { type Check, type Noticed, saying } from './check.ts';

const named = ({ number, title }: ActionFact): string => `Action${NBSP}${number}, “${title}”`;

const tells = ({ title }: ActionFact, { plain }: ReadText): boolean =>
  sameWords(plain).includes(sameWords(title));

const isStatement = ({ spot }: ReadText): boolean => spot.kind === 'section' || spot.kind === 'claim';

/** An action that is not carried out and is told: it may read as done. */
const openAction: Check['look'] = ({ facts, texts }) =>
  facts.records.actions
    .filter(({ isDone }) => !isDone)
    .flatMap((action) =>
      texts
        .filter((text) => isStatement(text) && tells(action, text))
        .map(({ name, spot }) => ({
          at: `${action.number} ${name}`,
          title: 'An action that is not done is told',
          detail: `${named(action)} is ${action.state}. Say by when it will be done, or finish it and its record first.`,
          spot,
          mark: saying(action.title),
        })),
    );

const isUnproved = ({ isDone, isShown }: ActionFact): boolean => isDone && !isShown;

/** An action that was carried out, whose proof the draft does not show. */
const withoutProof: Check['look'] = ({ facts, texts }) =>
  facts.records.actions.filter(isUnproved).flatMap((action) =>
    texts
      .filter((text) => text.spot.kind === 'section' && tells(action, text))
      .slice(0, 1)
      .map(({ spot }) => ({
        at: String(action.number),
        title: 'An action is told without its proof',
        detail: `${named(action)} has proof on file, and none of it is an exhibit here.`,
        spot,
        mark: saying(action.title),
      })),
  );

const dueWords = (due: Day | null, today: Day): string => {
  if (due === null) return 'has no day until which it is to be done';
  const late = diffDays(due, today);
  return late > 0 ? `${countDays(late)} overdue` : `due on ${printedDay(due)}`;
};

const weakness = (action: ActionFact, today: Day): readonly [title: string, detail: string] => {
  const { number, title, state, due } = action;
  if (!action.isOpen)
    return [
      `Action${NBSP}${number} is ${state}, and its proof is not shown`,
      `“${title}”. None of its proof is an exhibit here. Add it, or leave the action untold.`,
    ];
  return [
    `Action${NBSP}${number} is ${state} and ${dueWords(due, today)}`,
    `“${title}” is not told as done. Finish it, or say by when it will be.`,
  ];
};

/** An action of the case that is open or not proved here, and that no text names: the reader will ask for it. */
const untold: Check['look'] = ({ facts, texts }) => {
  const { actions, now, zone } = facts.records;
  const today = dayOf(now, zone);
  const isToldOf = (action: ActionFact): boolean =>
    texts.some(
      (text) => (action.isOpen ? isStatement(text) : text.spot.kind === 'section') && tells(action, text),
    );
  return actions
    .filter((action) => action.isOpen || isUnproved(action))
    .filter((action) => !isToldOf(action))
    .map((action): Noticed => {
      const [title, detail] = weakness(action, today);
      const { number } = action;
      return { at: String(number), title, detail, spot: { kind: 'action', number } };
    });
};

/** Where the draft and the corrective-action log of its case differ. */
export const actionChecks: readonly Check[] = [
  { key: 'open action', severity: 'look', look: openAction },
  { key: 'action proof', severity: 'look', look: withoutProof },
  { key: 'weak action', severity: 'look', look: untold },
];
