import type { ReviewPrint } from '#main/export/review-report.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import type { Review } from '#shared/review/review.ts';
import { actionOf } from '../../shared/actions/action.ts';
import { at, caseOf, reading } from '../../shared/alerts/facts.ts';
import { now, reviewFacts, week } from '../../shared/review/facts.ts';

/** A signed review of a week with five cases, each with a clock that ran out, and twelve overdue actions. */
export const reviewOf = (more: Partial<Review> = {}): Review => ({
  id: 'review',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  number: 3,
  report: assembleReview(
    reviewFacts({
      readings: [reading('2026-11-16T18:00', 180), reading('2026-11-22T18:20', 148)],
      violations: Array.from({ length: 5 }, (_, index) =>
        caseOf({
          id: String(index),
          number: index + 1,
          title: `Late dispatch <b>${String(index)}</b>`,
          appealDue: at('2026-11-20T23:59'),
        }),
      ),
      actions: Array.from({ length: 12 }, (_, index) =>
        actionOf(String(index), { number: index + 1, due: '2026-11-13' }),
      ),
    }),
    week,
    now,
  ),
  notes: 'Second pickup is booked.\n\nPacking asks for the scans.',
  duties: [],
  signedAt: now,
  signedBy: null,
  evidenceId: null,
  ...more,
});

export const printOf = (more: Partial<ReviewPrint> = {}): ReviewPrint => ({
  review: reviewOf(),
  shop: { name: 'Maple & Pine Home', isSample: false },
  zone: 'America/New_York',
  zoneLabel: 'Eastern time',
  paper: 'letter',
  signedBy: 'Owner',
  duties: ['Duty 2, Review of the week, 23 Nov 2026'],
  head: 'abcd1234'.repeat(8),
  madeAt: now,
  ...more,
});
