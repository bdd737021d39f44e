import type { Paper } from '#shared/appeals/packet.ts';
import { lowerFirst } from '#shared/kernel/words.ts';
import { formatDayRange, formatInstantLong, NBSP } from '#shared/kernel/time-words.ts';
import type { Instant, Zone } from '#shared/kernel/time.ts';
import { ratesWords, reviewPartTitles } from '#shared/review/assemble.ts';
import type { Review, ReviewFigure, ReviewLine, ReviewPart } from '#shared/review/review.ts';
import { inFours } from './printable-text.ts';
import { reportColumns, reportList, reportParagraph } from './report-document.ts';
import type { Report } from './report.ts';

/** What the print of a signed review says beside the review itself. */
export interface ReviewPrint {
  readonly review: Review;
  readonly shop: Report['shop'];
  readonly zone: Zone;
  readonly zoneLabel: string;
  readonly paper: Paper;
  readonly signedBy: string | null;
  /** "Duty 4, Review of the week", with the day that was signed, for each. */
  readonly duties: readonly string[];
  /** The head of the history as it is printed, which stands for all entries up to it. */
  readonly head: string;
  readonly madeAt: Instant;
}

const weekWords = ({ report: { from, until } }: Review): string =>
  formatDayRange(from, until, until).concat(NBSP, until.slice(0, 4));

/** The rating is one fact, so that the page has room for the parts. */
const factsOf = ({ review, zone, zoneLabel, signedBy, duties, head }: ReviewPrint): Report['facts'] => {
  const { report, signedAt } = review;
  const valueOf = ({ value, detail }: ReviewFigure): string =>
    detail === '' ? value : `${value} (${detail})`;
  const ahead = report.figures.slice(3);
  const rating = report.figures.slice(0, 3).map((one) => `${lowerFirst(one.name)} ${valueOf(one)}`);
  const who = signedBy === null ? 'without a name' : `by ${signedBy}`;
  return [
    { label: 'Rating', value: rating.join(', ') },
    ...ahead.map((one) => ({ label: one.name, value: valueOf(one) })),
    { label: 'Signed off', value: `${formatInstantLong(signedAt, zone, zoneLabel)}, ${who}` },
    ...(duties.length === 0 ? [] : [{ label: 'Signed with it', value: duties.join('; ') }]),
    { label: 'Head of the history', value: inFours(head) },
  ];
};

const lineWords = ({ what, detail }: ReviewLine): string => (detail === '' ? what : `${what}: ${detail}`);

/** Where no line of a part is shown, its words say how many there are. */
const bodyOf = ({ words, lines, more }: ReviewPart, most: number): string => {
  // One that is left out takes as much room as the words that say so.
  const count = most > 0 && more === 0 && lines.length === most + 1 ? lines.length : most;
  const shown = lines.slice(0, count).map(lineWords);
  if (shown.length === 0) return reportParagraph(words);
  const left = more + lines.length - shown.length;
  return (
    reportParagraph(words) +
    reportList(left === 0 ? shown : [...shown, `${String(left)} more on record in the app`])
  );
};

const notesOf = ({ notes }: Review): Report['parts'] => {
  const paragraphs = notes.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.length === 0 ? [] : [{ title: 'Notes', body: paragraphs.map(reportParagraph).join('') }];
};

/** The print of a signed review with at most so many lines of each part, the others counted. */
export const reviewReportOf = (print: ReviewPrint, most: number): Report => {
  const { review, shop, zone, zoneLabel, paper, madeAt } = print;
  const { report, number } = review;
  const blocks = report.parts.map((part) => ({
    title: reviewPartTitles[part.key],
    body: bodyOf(part, most),
  }));
  return {
    kind: 'Weekly review',
    title: `Review ${String(number)}, ${weekWords(review)}`,
    lead: `As the records stood on ${formatInstantLong(report.at, zone, zoneLabel)}. ${ratesWords}`,
    facts: factsOf(print),
    parts: [
      ...notesOf(review),
      {
        title: 'What the week brought',
        body: reportColumns(blocks),
      },
    ],
    shop,
    lang: 'en',
    paper,
    madeAt,
  };
};

/** The numbers of lines by which a print is tried until it fits one page, from all of them down to none. */
export const triedLines = ({ report }: Review): readonly number[] => {
  const longest = Math.max(0, ...report.parts.map(({ lines }) => lines.length));
  return [...new Set([8, 5, 3, 2, 1, 0].map((most) => Math.min(most, longest)))];
};

/** The name of the file of a review. */
export const reviewFileName = ({ number, report }: Review, shopName: string): string =>
  `${shopName} review ${String(number)} ${report.until}.pdf`;
