import { EXPIRES_SOON_DAYS } from '../evidence-checklist.ts';
import { addDays, dayOf, endOfDayInstant } from '../kernel/time.ts';
import { formatDay, formatInstant, NBSP } from '../kernel/time-words.ts';
import { paperClocks, type PaperClock } from '../paper-clocks.ts';
import { shopClocks, type ShopClock } from '../shop-clocks.ts';
import type { Looked } from './facts.ts';
import { countWords, joined, partOf, pointsOf } from './part.ts';
import type { ReviewLine, ReviewPart, ReviewSubject } from './review.ts';
import { isInWeek } from './week.ts';

/** How many days ahead a review looks for clocks: the app's own choice. */
const AHEAD_DAYS = 7;

const subjectOf = ({ violation }: ShopClock): ReviewSubject =>
  violation === null ? { kind: 'rating', id: '' } : { kind: 'case', id: violation.id };

const clockLine = (one: ShopClock, { at, zone }: Looked): ReviewLine => {
  const { what, violation, clock } = one;
  const title = violation === null ? '' : `: ${violation.title}`;
  return {
    what: `${what}${title}`,
    detail: joined(
      formatInstant(clock.dueAt, zone, at),
      violation === null ? '' : pointsOf(violation.points),
    ),
    about: subjectOf(one),
  };
};

const byDue = (a: ShopClock | PaperClock, b: ShopClock | PaperClock): number => a.clock.dueAt - b.clock.dueAt;

/** Clocks that ran out in the week, and those that end in the seven days after the moment. */
export const clockParts = (facts: Looked): readonly ReviewPart[] => {
  const { week, at, zone } = facts;
  const clocks = shopClocks(facts, at).toSorted(byDue);
  const ranOut = clocks.filter(
    ({ clock }) => clock.state === 'passed' && isInWeek(dayOf(clock.dueAt, zone), week),
  );
  const end = endOfDayInstant(addDays(dayOf(at, zone), AHEAD_DAYS), zone);
  const coming = clocks.filter(({ clock }) => clock.state === 'running' && clock.dueAt <= end);
  return [
    partOf(
      'ranOut',
      ranOut.length === 0 ? 'Nothing ran out this week.' : `${countWords(ranOut.length, 'clock')} ran out.`,
      ranOut.map((one) => clockLine(one, facts)),
    ),
    partOf(
      'coming',
      coming.length === 0
        ? 'No clock ends in the next seven days.'
        : `${countWords(coming.length, 'clock')} ${coming.length === 1 ? 'ends' : 'end'}.`,
      coming.map((one) => clockLine(one, facts)),
    ),
  ];
};

const paperLine = ({ file, clock }: PaperClock, { at, zone }: Looked): ReviewLine => ({
  what: `Evidence${NBSP}${String(file.number)}: ${file.caption === '' ? file.fileName : file.caption}`,
  detail: `${clock.state === 'passed' ? 'expired' : 'valid until'} ${formatDay(dayOf(clock.dueAt, zone), dayOf(at, zone))}`,
  about: { kind: 'evidence', id: file.id },
});

/** Papers that expired in the week, and those that expire soon. */
export const papersPart = (facts: Looked): ReviewPart => {
  const { week, at, zone } = facts;
  const soon = addDays(dayOf(at, zone), EXPIRES_SOON_DAYS);
  const papers = paperClocks(facts, at)
    .filter(({ clock }) => {
      const day = dayOf(clock.dueAt, zone);
      return clock.state === 'passed' ? isInWeek(day, week) : day <= soon;
    })
    .toSorted(byDue);
  const expired = papers.filter(({ clock }) => clock.state === 'passed').length;
  const ahead = papers.length - expired;
  const within = `within ${String(EXPIRES_SOON_DAYS)} days`;
  const words = joined(
    expired === 0 ? '' : `${countWords(expired, 'paper')} expired this week`,
    ahead === 0 ? '' : `${countWords(ahead, 'paper')} ${ahead === 1 ? 'expires' : 'expire'} ${within}`,
  );
  return partOf(
    'papers',
    words === '' ? `No paper expires ${within}.` : `${words}.`,
    papers.map((one) => paperLine(one, facts)),
  );
};
