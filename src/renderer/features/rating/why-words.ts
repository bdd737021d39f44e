import { numberWords, signedWords } from '#renderer/ui/numbers.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { lossSign } from '#shared/rating/model.ts';
import type { Reconciliation, Unexplained } from '#shared/rating/unexplained.ts';
import type { Why } from './rating-model.ts';

/** More terms than this are told as the sum of gains and the sum of losses. */
const MOST_TERMS = 7;

const term = (points: number): string =>
  points < 0 ? ` − ${numberWords(-points)}` : ` + ${numberWords(points)}`;

const countPoints = (points: number): string =>
  `${numberWords(points)}${NBSP}${points === 1 ? 'point' : 'points'}`;

/** "148 = 200 + 40 − 24 − 16 − 20 − 32", a "?" for unknown points, and the end of the scale where the sum lies beyond it. */
export const sumWords = (
  { rows, sum }: Pick<Why, 'rows' | 'sum'>,
  rating: number | null,
  pack: Pack,
): string => {
  const start = pack.rating.scale.start.value;
  const known = rows.flatMap(({ points }) => (points === null ? [] : [points]));
  const { unknown } = sum;
  const [gains, losses] = [-lossSign(pack) * sum.gains, lossSign(pack) * sum.losses];
  const grouped = [gains, losses].filter((points) => points !== 0);
  const terms = known.length > MOST_TERMS || unknown > 0 ? grouped : known;
  const open = unknown === 0 ? '' : ` ± ?`;
  const raw = start + gains + losses;
  const held = unknown === 0 && raw !== sum.low ? `, held at ${numberWords(sum.low)}` : '';
  const left = unknown === 0 ? raw : rating;
  const right = `${numberWords(start)}${terms.map(term).join('')}${open}${held}`;
  return left === null ? right : `${numberWords(left)} = ${right}`;
};

const nameOf = ({ caseNumber, cause }: CaseEntry): string =>
  caseNumber === null ? cause : `case${NBSP}${String(caseNumber)}`;

/** "12 points unexplained since 3 May", and what the difference was before where it changed. */
export const restWords = ({ rest, since, steps }: Unexplained, today: string): string => {
  if (rest === 0) return '';
  const day = (of: string): string => formatDayShort(of, today);
  const [last, ...before] = steps.slice(-3).toReversed();
  const was = before.toReversed().map((step) => `${signedWords(step.points)} from ${day(step.day)}`);
  const how =
    last === undefined || was.length === 0
      ? ''
      : `. It was ${was.join(', ')}, and is ${signedWords(last.points)} from ${day(last.day)}`;
  return `${countPoints(Math.abs(rest))} unexplained since ${day(since)}${how}`;
};

/** "20 points explained by case 7’s unknown points". */
export const explainedWords = ({ explained, by }: Unexplained<CaseEntry>): string => {
  if (explained === 0) return '';
  const [first] = by;
  const names = by.map(nameOf).join(' and ');
  const whose =
    by.length === 1 && first?.caseNumber !== null
      ? `${names}’s unknown points`
      : `unknown points of ${names}`;
  return `${countPoints(Math.abs(explained))} can be explained by ${whose}`;
};

/** What a reconciliation does, as the line that is chosen. */
export const offerWords = (offer: Reconciliation<CaseEntry>): string => {
  switch (offer.kind) {
    case 'setPoints':
      return `Set the points of ${nameOf(offer.entry)} to ${numberWords(offer.points)}`;
    case 'recordGain':
      return `Record a gain of ${numberWords(offer.points)}`;
    case 'correctReading':
      return `Correct the reading to ${numberWords(offer.rating)}`;
    case 'adjust':
      return `Record ${offer.entry === 'loss' ? 'a loss' : 'a gain'} of ${numberWords(offer.points)} as unexplained`;
  }
};

/** When an offer fits, in its second line. */
export const offerGround = (offer: Reconciliation<CaseEntry>): string => {
  switch (offer.kind) {
    case 'setPoints':
      return 'The difference came with it. Its case gets the points too.';
    case 'recordGain':
      return 'Seller Center added points that are not in the ledger.';
    case 'correctReading':
      return 'The rating was mistyped or misread.';
    case 'adjust':
      return 'The cause is not known. The entry says so and leaves the window like any other.';
  }
};
