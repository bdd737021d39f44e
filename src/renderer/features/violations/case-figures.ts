import { totalOf, type LossSum } from '#shared/case-losses.ts';
import { DAY, dayOf, type Day, type Instant } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import { entryStateOn, rollOffDay } from '#shared/rating/ledger.ts';
import { numberWords, signedWords } from '#renderer/ui/numbers.ts';
import { lossBars, lossLines, lossWords, type LossBar } from './losses-model.ts';
import type { CaseRecords, CaseRow, Reckoning } from './violations-model.ts';

/** Points that are known, in how many losses, and how many of those have unknown ones. */
type Sum = Pick<LossSum, 'points' | 'losses' | 'unknown'>;

/** What stands in the strip over the list of cases. */
export interface CaseFigures {
  readonly open: number;
  readonly withinWeek: number;
  /** The losses that count today, and their largest types as bars. */
  readonly lost: Sum;
  readonly bars: readonly LossBar[];
  readonly lastLeaves: Day | null;
  readonly decided: number;
  readonly won: number;
  readonly returned: Sum;
}

const shownTypes = 3;
const WEEK = 7 * DAY;

const endsThisWeek = ({ next }: CaseRow, now: Instant): boolean => (next?.dueAt ?? Infinity) - now <= WEEK;

const sumOf = (points: readonly (number | null)[]): Sum => ({
  points: points.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  losses: points.length,
  unknown: points.filter((one) => one === null).length,
});

/** The figures of a shop's cases by the sums that Points lost shows too. */
export const caseFigures = (
  records: CaseRecords,
  rows: readonly CaseRow[],
  reckoning: Reckoning,
): CaseFigures => {
  const { pack, zone, now } = reckoning;
  const today = dayOf(now, zone);
  const lines = lossLines(records, 'type', 'counting', reckoning);
  const losses = records.entries.filter((entry) => entry.kind === 'loss');
  const active = losses.filter((entry) => entryStateOn(entry, today, pack) === 'active');
  const leaving = active.flatMap((entry) => rollOffDay(entry, pack) ?? []);
  const won = records.appeals.filter((appeal) => appeal.status === 'won');
  const returned = losses.filter(
    (entry) => entry.voidFrom !== null && won.some((appeal) => appeal.violationId === entry.violationId),
  );
  return {
    open: rows.filter((row) => !row.closed).length,
    withinWeek: rows.filter((row) => endsThisWeek(row, now)).length,
    lost: totalOf(lines),
    bars: lossBars(lines, 'type', shownTypes),
    lastLeaves: leaving.length < active.length ? null : (leaving.toSorted().at(-1) ?? null),
    decided: records.appeals.filter((appeal) => appeal.decidedAt !== null).length,
    won: won.length,
    returned: sumOf(returned.map(({ points }) => points)),
  };
};

/** "−92", "0" where nothing counts, "unknown" where nothing of it is known. */
export const lostFigure = ({ lost }: CaseFigures, { pack }: Pick<Reckoning, 'pack'>): string => {
  if (lost.losses > 0 && lost.unknown === lost.losses) return 'unknown';
  return lost.points === 0 ? '0' : signedWords(lossSign(pack) * lost.points);
};

/** "2 losses and 2 of unknown points, last leaves 19 May 2027". */
export const lostDetail = ({ lost, lastLeaves }: CaseFigures, today: Day): string => {
  if (lost.losses === 0) return 'no loss counts today';
  const known = lost.losses - lost.unknown;
  const losses = [
    ...(known === 0 ? [] : [lossWords(known)]),
    ...(lost.unknown === 0
      ? []
      : [known === 0 ? lossWords(lost.unknown) : `and${NBSP}${numberWords(lost.unknown)} of unknown points`]),
  ].join(' ');
  return lastLeaves === null ? losses : `${losses}, last leaves ${formatDayShort(lastLeaves, today)}`;
};

/** "72 points returned", "no points returned", "unknown points returned". */
export const returnedDetail = ({ returned: { points, losses, unknown } }: CaseFigures): string => {
  if (losses > 0 && unknown === losses) return 'unknown points returned';
  if (points === 0) return 'no points returned';
  return `${numberWords(points)} points returned${unknown === 0 ? '' : `, ${numberWords(unknown)}${NBSP}unknown`}`;
};
