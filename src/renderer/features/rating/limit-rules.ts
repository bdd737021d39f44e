import type { ValueRef } from '#shared/policy/explain.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { countsUp } from '#shared/rating/model.ts';

/** What the pack says of limits beyond their days: the rule in words, and where it stands in the pack. */
export type LimitRule = { readonly words: string; readonly at: ValueRef; readonly value: string };

const unknown = (value: unknown, words: string): string => (value === null ? 'not published' : words);

/** How limits of this market begin, begin again and end, in words; what is not published says so. */
export const limitRules = (pack: Pack): readonly LimitRule[] => {
  const { several, again, endsEarlyOnRecovery: early } = pack.rating.crossing;
  const isUp = countsUp(pack);
  const quizAt = pack.rating.milestones.findIndex(({ quiz }) => quiz.offered.value === true);
  const quiz = pack.rating.milestones[quizAt]?.quiz;
  const rules: readonly LimitRule[] = [
    {
      words: `One ${isUp ? 'rise' : 'fall'} across two milestones brings`,
      at: 'rating.crossing.several',
      value:
        several.value === 'most_severe'
          ? `the limits of the ${isUp ? 'higher' : 'lower'} one`
          : 'the limits of each',
    },
    {
      words: `A second ${isUp ? 'rise' : 'fall'} to a milestone while its limits run`,
      at: 'rating.crossing.again',
      value: again.value === 'restart' ? 'starts them anew' : 'changes nothing',
    },
    {
      words: 'Limits when the rating recovers:',
      at: 'rating.crossing.endsEarlyOnRecovery',
      value: unknown(early.value, early.value === true ? 'end early' : 'run to their end'),
    },
  ];
  if (quiz === undefined) return rules;
  const days = quiz.shortensByDays.value;
  return [
    ...rules,
    {
      words: 'A passed milestone quiz shortens limits by:',
      at: `rating.milestones.${String(quizAt)}.quiz.shortensByDays`,
      value: days === null ? 'not published, so the printed end counts' : `${String(days)} days`,
    },
  ];
};
