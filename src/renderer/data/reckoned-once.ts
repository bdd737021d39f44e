import { isAlike } from '#shared/kernel/alike.ts';

/**
 * A function that answers as it did before while what it is given holds the same values: what screens reckon from the
 * records is reckoned once for each state of them, and not at each opening of a screen. `kept` of its last answers are held.
 */
export const reckonedOnce = <Given extends object, Answer>(
  make: (given: Given) => Answer,
  kept = 1,
): ((given: Given) => Answer) => {
  let answers: readonly { readonly given: Given; readonly answer: Answer }[] = [];
  return (given) => {
    const known = answers.find((one) => isAlike(one.given, given));
    if (known !== undefined) return known.answer;
    const answer = make(given);
    answers = [{ given, answer }, ...answers].slice(0, kept);
    return answer;
  };
};
