import { numberWords, signedWords } from '../kernel/numbers.ts';
import { addDays, dayOf, type Day } from '../kernel/time.ts';
import { formatDay, NBSP } from '../kernel/time-words.ts';
import { lowerFirst } from '../kernel/words.ts';
import { countsFrom, isBefore, movedBy, rollOffDay } from '../rating/ledger.ts';
import { limitSpans, limitsInForce, type LimitSpan } from '../rating/limits.ts';
import { crossings } from '../rating/milestones.ts';
import { bandOf, endlessWords, headroom, restrictionText } from '../rating/model.ts';
import { latestReading, readingOn, type RatingReading } from '../rating/series.ts';
import { knownWay } from '../rating/standing.ts';
import { differences } from '../rating/unexplained.ts';
import type { Looked, ReviewEntry } from './facts.ts';
import { countWords, partOf } from './part.ts';
import type { ReviewFigure, ReviewLine, ReviewPart } from './review.ts';
import { isInWeek } from './week.ts';

const rating = { kind: 'rating', id: '' } as const;

/** The readings that a week began and ended with: those in force before its first day and on its last, null where none is on record. */
export const readingsOfWeek = ({
  readings,
  week,
}: Pick<Looked, 'readings' | 'week'>): {
  readonly begin: RatingReading | null;
  readonly end: RatingReading | null;
} => {
  const before = readingOn(readings, addDays(week.from, -1));
  const first = readings
    .filter(({ day }) => isInWeek(day, week))
    .reduce<RatingReading | null>((least, one) => (least === null || one.at < least.at ? one : least), null);
  return { begin: before ?? first, end: readingOn(readings, week.until) };
};

/** What an entry did to the rating between two readings. */
interface Move {
  readonly day: Day;
  /** Signed; null while the points are unknown. */
  readonly points: number | null;
  readonly what: 'loss' | 'gain' | 'takenBack' | 'aged';
  readonly entry: ReviewEntry;
}

const movesOf = (entry: ReviewEntry, { rules }: Pick<Looked, 'rules'>): readonly Move[] => {
  const leaves = rollOffDay(entry, rules);
  const isVoid = entry.voidFrom !== null && isBefore(entry.voidFrom, leaves);
  const out = isVoid ? entry.voidFrom : leaves;
  const from = countsFrom(entry);
  if (entry.points === 0 || !isBefore(from, out)) return [];
  const points = entry.points === null ? null : movedBy(entry, rules);
  const come: Move = { day: from, points, what: entry.kind, entry };
  if (out === null) return [come];
  const back = points === null ? null : -points;
  return [come, { day: out, points: back, what: isVoid ? 'takenBack' : 'aged', entry }];
};

/** What the ledger moved after the day of one reading up to the day of another, the oldest first. */
const movesBetween = (facts: Looked, begin: RatingReading, end: RatingReading): readonly Move[] =>
  facts.entries
    .flatMap((entry) => movesOf(entry, facts))
    .filter(({ day }) => begin.day < day && day <= end.day)
    .toSorted((a, b) => a.day.localeCompare(b.day));

const moveWords = ({ what, entry }: Move): string => {
  if (what === 'takenBack') return 'taken back';
  if (what === 'aged') return `a ${entry.kind} left the sum by its age`;
  return what;
};

const moveLine = (move: Move, { week, violations }: Looked): ReviewLine => {
  const { violationId, cause } = move.entry;
  const own = violations.find(({ id }) => id === violationId);
  const points = move.points === null ? 'unknown points' : signedWords(move.points);
  return {
    what: own === undefined ? cause : `Case${NBSP}${String(own.number)}: ${cause}`,
    detail: `${points}, ${moveWords(move)}, ${formatDay(move.day, week.until)}`,
    about: own === undefined ? rating : { kind: 'case', id: own.id },
  };
};

/** Points between the readings that the ledger does not tell, as far as both lie on the scale. */
const restOf = ({ entries, rules }: Looked, begin: RatingReading, end: RatingReading): number => {
  const [first, last] = differences([begin, end], entries, rules);
  return first === undefined || last === undefined ? 0 : last.points - first.points;
};

const restLine = (rest: number, moves: readonly Move[]): readonly ReviewLine[] => {
  if (rest === 0) return [];
  const isOpen = moves.some(({ points }) => points === null);
  const why = isOpen ? 'by the unknown points above, or by what is not on record' : 'no record explains it';
  return [{ what: 'Not explained', detail: `${signedWords(rest)}, ${why}`, about: rating }];
};

const changeWords = (change: number): string =>
  change === 0 ? 'The rating ended where it began' : `The rating moved by ${signedWords(change)}`;

/** The rating of the week and what explains its change. */
export const ratingPart = (facts: Looked): ReviewPart => {
  const { week } = facts;
  const { begin, end } = readingsOfWeek(facts);
  if (begin === null || end === null) return partOf('rating', 'No reading is on record up to this week.', []);
  if (end.day < week.from) {
    const last = `the last one is ${numberWords(end.rating)} of ${formatDay(end.day, week.until)}`;
    return partOf('rating', `No reading was entered in this week; ${last}.`, []);
  }
  const moves = movesBetween(facts, begin, end);
  const rest = restOf(facts, begin, end);
  const told = moves.length === 0 && rest === 0 ? '; nothing on record moved it' : '';
  const lines = [...moves.map((move) => moveLine(move, facts)), ...restLine(rest, moves)];
  return partOf('rating', `${changeWords(end.rating - begin.rating)}${told}.`, lines);
};

const dayWords = (reading: RatingReading, { week }: Looked): string =>
  reading.day < week.from
    ? `entered ${formatDay(reading.day, week.until)}`
    : formatDay(reading.day, week.until);

const figureOf = (name: string, reading: RatingReading | null, facts: Looked): ReviewFigure =>
  reading === null
    ? { name, value: 'unknown', detail: 'no reading' }
    : { name, value: numberWords(reading.rating), detail: dayWords(reading, facts) };

const nextLimit = (end: RatingReading | null, { pack }: Looked): ReviewFigure => {
  const name = 'To the next limit';
  if (end === null) return { name, value: 'unknown', detail: 'no reading' };
  const next = headroom(end.rating, pack);
  if (next === null) return { name, value: '–', detail: 'every limit is reached' };
  return {
    name,
    value: countWords(next.points, 'point'),
    detail: `at ${numberWords(next.milestone.threshold.value)}: ${restrictionText(next.milestone)}`,
  };
};

const endOfWeek = (end: RatingReading | null, facts: Looked): ReviewFigure => {
  const figure = figureOf('At the end', end, facts);
  if (end === null) return figure;
  return { ...figure, detail: `${figure.detail}, ${lowerFirst(bandOf(end.rating, facts.pack).label)}` };
};

const changeOfWeek = (
  begin: RatingReading | null,
  end: RatingReading | null,
  facts: Looked,
): ReviewFigure => {
  const name = 'Change';
  if (begin === null || end === null || end.day < facts.week.from)
    return { name, value: 'unknown', detail: 'no reading in this week' };
  const rest = restOf(facts, begin, end);
  return {
    name,
    value: signedWords(end.rating - begin.rating),
    detail: rest === 0 ? 'all of it is on record' : `${signedWords(rest)} not explained`,
  };
};

/** The figures above the parts: begin, end, change, and the points to the next limit. */
export const ratingFigures = (facts: Looked): readonly ReviewFigure[] => {
  const { begin, end } = readingsOfWeek(facts);
  return [
    figureOf('At the start', begin, facts),
    endOfWeek(end, facts),
    changeOfWeek(begin, end, facts),
    nextLimit(end, facts),
  ];
};

const spanLine = (span: LimitSpan, { at, zone }: Looked): ReviewLine => {
  const { part, milestone, endsAt } = span;
  const end =
    endsAt === null ? endlessWords(part) : `until ${formatDay(dayOf(endsAt, zone), dayOf(at, zone))}`;
  return {
    what: part.text,
    detail: `runs since ${numberWords(milestone.threshold.value)} was reached, ${end}`,
    about: rating,
  };
};

const rollOffLine = (facts: Looked): readonly ReviewLine[] => {
  const { entries, readings, rules, at, zone } = facts;
  const today = dayOf(at, zone);
  const [next] = knownWay({ entries, latest: latestReading(readings), today }, rules).coming;
  if (next === undefined) return [];
  const change = next.change === null ? 'unknown points' : signedWords(next.change);
  const { low, high } = next.then;
  const then = low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;
  return [
    {
      what: 'Next roll-off',
      detail: `${formatDay(next.day, today)}, ${change}, then ${then}`,
      about: rating,
    },
  ];
};

/** Limits that were reached in the week, those that run, and what comes next by the records. */
export const limitsPart = (facts: Looked): ReviewPart => {
  const { readings, quizzes, lifts, packFor, zone, week, at } = facts;
  const events = crossings(readings, ({ pack, day }) => packFor(pack, day));
  const reached = events.filter(({ day }) => isInWeek(day, week));
  const running = limitsInForce(limitSpans(events, quizzes, zone, lifts), at);
  const lines = [
    ...reached.map(({ milestone, day }) => ({
      what: `${numberWords(milestone.threshold.value)} was reached`,
      detail: `${formatDay(day, week.until)}: ${restrictionText(milestone)}`,
      about: rating,
    })),
    ...running.map((span) => spanLine(span, facts)),
    ...rollOffLine(facts),
  ];
  const crossed =
    reached.length === 0 ? 'No limit was reached' : `${countWords(reached.length, 'limit')} reached`;
  const run = running.length === 0 ? 'none runs' : `${countWords(running.length, 'limit')} in force`;
  return partOf('limits', `${crossed} this week; ${run}.`, lines);
};
