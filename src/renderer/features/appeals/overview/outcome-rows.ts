import { modeWords } from '#shared/appeals/appeal.ts';
import { wonWords } from '#shared/appeals/outcome-words.ts';
import {
  answeredOf,
  type AttemptOutcome,
  NONE_NAMED,
  outcomesBy,
  type OutcomeGroup,
  type OutcomeSum,
} from '#shared/appeals/outcomes.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';

/** Attempts with something in common, with its name and what of them has no column. */
export interface OutcomeRow {
  readonly sum: OutcomeSum;
  readonly name: string;
  readonly second: string;
}

const modeName = (key: string): string => {
  if (key === 'wrongDecision' || key === 'weFixedIt') return modeWords[key];
  return 'Ground not kept';
};

const nameOf = (key: string, by: OutcomeGroup, pack: Pack): string => {
  if (by === 'attempt') return `Appeal${NBSP}${key}`;
  if (by === 'mode') return modeName(key);
  return key === NONE_NAMED ? 'No type named' : (violationTypeOf(pack, key)?.title ?? key);
};

const groundWords = (outcomes: readonly AttemptOutcome[]): readonly string[] =>
  outcomesBy(outcomes, 'mode')
    .filter((sum) => answeredOf(sum) > 0)
    .map((sum) => `${modeName(sum.key)} ${wonWords(sum)}`);

const unsentWords = ({ drafts, unsent }: OutcomeSum): readonly string[] => [
  ...(drafts === 0 ? [] : [`${String(drafts)}${NBSP}${drafts === 1 ? 'draft' : 'drafts'}`]),
  ...(unsent === 0 ? [] : [`${String(unsent)}${NBSP}never sent`]),
];

const isIn = (outcome: AttemptOutcome, key: string, by: OutcomeGroup): boolean =>
  (by === 'attempt' ? String(outcome.attempt) : (outcome[by] ?? NONE_NAMED)) === key;

/** What came of own appeals by type, ground or number, each with its name. */
export const outcomeRows = (
  outcomes: readonly AttemptOutcome[],
  by: OutcomeGroup,
  pack: Pack,
): readonly OutcomeRow[] =>
  outcomesBy(outcomes, by).map((sum) => {
    const own = outcomes.filter((one) => isIn(one, sum.key, by));
    const words = [...(by === 'mode' ? [] : groundWords(own)), ...unsentWords(sum)];
    return { sum, name: nameOf(sum.key, by, pack), second: words.join(', ') };
  });

/** "108", "72, and unknown points of 1". */
export const restoredWords = ({ won, restored, unknown }: OutcomeSum): string => {
  if (won === 0) return '–';
  if (unknown === 0) return String(restored);
  return restored === 0 ? 'unknown' : `${String(restored)}${NBSP}+ unknown`;
};
