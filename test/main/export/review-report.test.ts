import { describe, expect, it } from 'vitest';
import { reviewReportOf, triedLines } from '#main/export/review-report.ts';
import { printOf, reviewOf } from './review-print.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const bodyOf = (most: number, title: string): string =>
  plain(reviewReportOf(printOf(), most).parts.find((part) => part.title === title)?.body ?? '');

describe('the print of a review', () => {
  it('says what was signed, by whom, and with which duty', () => {
    const { title, lead, facts } = reviewReportOf(printOf(), 8);
    expect(plain(title)).toBe('Review 3, 17–23 Nov 2026');
    expect(plain(lead)).toMatch(
      /^As the records stood on Monday 23 November 2026, 09:12 Eastern time\. Rates/,
    );
    expect(facts.map(({ label, value }) => `${label}: ${plain(value)}`)).toEqual([
      'Rating: at the start 180 (entered Mon 16 Nov), at the end 148 (Sun 22 Nov, needs attention), change −32 (−32 not explained)',
      expect.stringMatching(/^To the next limit: \d+ points \(at /),
      'Signed off: Monday 23 November 2026, 09:12 Eastern time, by Owner',
      'Signed with it: Duty 2, Review of the week, 23 Nov 2026',
      expect.stringMatching(/^Head of the history: (abcd 1234 ?){8}$/),
    ]);
  });

  it('says that nobody signed by name, and leaves out what there is not', () => {
    const { facts, parts } = reviewReportOf(
      printOf({ signedBy: null, duties: [], review: reviewOf({ notes: ' \n' }) }),
      8,
    );
    expect(facts.at(-2)?.value).toMatch(/without a name$/);
    expect(parts.map(({ title }) => title)).toEqual(['What the week brought']);
  });

  it('has each paragraph of the notes, and words from outside as words', () => {
    expect(bodyOf(8, 'Notes')).toBe(
      '<p dir="auto">Second pickup is booked.</p><p dir="auto">Packing asks for the scans.</p>',
    );
    const body = bodyOf(8, 'What the week brought');
    expect(body).toContain('Late dispatch &lt;b&gt;0&lt;/b&gt;');
    expect(body).not.toContain('<b>');
  });

  it('counts the lines that it leaves out', () => {
    const actions = (most: number): number =>
      bodyOf(most, 'What the week brought').split('Second pickup').length - 1;
    expect([12, 11, 10, 8, 2, 0].map(actions)).toEqual([12, 12, 10, 8, 2, 0]);
    expect(bodyOf(8, 'What the week brought')).toContain('4 more on record in the app');
    expect(bodyOf(0, 'What the week brought')).toContain('12 actions overdue');
    expect(bodyOf(12, 'What the week brought')).not.toContain('more on record');
  });

  it('is tried with fewer lines each time, down to none', () => {
    expect(triedLines(reviewOf())).toEqual([8, 5, 3, 2, 1, 0]);
    const { report } = reviewOf();
    const parts = report.parts.map((part) => ({ ...part, lines: part.lines.slice(0, 2) }));
    expect(triedLines(reviewOf({ report: { ...report, parts } }))).toEqual([2, 1, 0]);
  });
});
