import type { Paper } from '#shared/appeals/packet.ts';
import { formatDayRange, formatInstantLong, NBSP, printedDay } from '#shared/kernel/time-words.ts';
import type { Instant, Zone } from '#shared/kernel/time.ts';
import { ratesWords, reviewPartTitles } from '#shared/review/assemble.ts';
import type { Review, ReviewLine, ReviewPart } from '#shared/review/review.ts';
import { html } from './printable-text.ts';
import { reportAside, reportParagraph, reportStrong, reportTable } from './report-document.ts';
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
  readonly madeAt: Instant;
}

const weekWords = ({ report: { from, until } }: Review): string =>
  formatDayRange(from, until, until).concat(NBSP, until.slice(0, 4));

const factsOf = (print: ReviewPrint): Report['facts'] => {
  const { review, zone, zoneLabel, signedBy, duties } = print;
  const { report, signedAt } = review;
  const figures = report.figures.map(({ name, value, detail }) => ({
    label: name,
    value: detail === '' ? value : `${value}, ${detail}`,
  }));
  const who = signedBy === null ? 'without a name' : `by ${signedBy}`;
  return [
    ...figures,
    { label: 'As it stood', value: formatInstantLong(report.at, zone, zoneLabel) },
    { label: 'Signed off', value: `${formatInstantLong(signedAt, zone, zoneLabel)}, ${who}` },
    ...(duties.length === 0 ? [] : [{ label: 'Signed with it', value: duties.join('; ') }]),
  ];
};

const lineWords = ({ what, detail }: ReviewLine): string => (detail === '' ? what : `${what}: ${detail}`);

const cellOf = ({ words, lines, more }: ReviewPart, most: number): string => {
  const left = more + Math.max(0, lines.length - most);
  const rest = left === 0 || lines.length === 0 ? '' : `${String(left)} more on record in the app.`;
  const shown = [...lines.slice(0, most).map(lineWords), ...(rest === '' ? [] : [rest])];
  return html(words) + shown.map(reportAside).join('');
};

const notesOf = ({ notes }: Review): Report['parts'] => {
  const paragraphs = notes.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.length === 0 ? [] : [{ title: 'Notes', body: paragraphs.map(reportParagraph).join('') }];
};

/** The print of a signed review with at most so many lines of each part, the others counted. */
export const reviewReportOf = (print: ReviewPrint, most: number): Report => {
  const { review, shop, paper, madeAt } = print;
  const rows = review.report.parts.map((part) => [
    reportStrong(reviewPartTitles[part.key]),
    cellOf(part, most),
  ]);
  return {
    kind: 'Weekly review',
    title: `Review ${String(review.number)}, ${weekWords(review)}`,
    lead: '',
    facts: factsOf(print),
    parts: [
      ...notesOf(review),
      {
        title: 'What the week brought',
        body:
          reportTable([{ title: 'Part', width: 160 }, { title: 'As it stood' }], rows) +
          reportParagraph(ratesWords),
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
  return [...new Set([8, 4, 2, 1, 0].map((most) => Math.min(most, longest)))];
};

/** The name of the file of a review. */
export const reviewFileName = ({ number, report }: Review, shopName: string): string =>
  `${shopName} review ${String(number)} ${printedDay(report.until)}.pdf`;
