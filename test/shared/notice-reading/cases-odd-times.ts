import { at, us, type Case } from './contexts.ts';

/** Midnight, days of two numbers, counts with a beginning of their own, and times that are one of several. */
export const oddTimes: readonly Case[] = [
  [
    'midnight, which a day has twice',
    us,
    'Appeal by Nov 26, 2026 at midnight EST',
    ['appealDue 2026-11-26T00:00 ?', 'appealDue 2026-11-27T00:00 ?'],
  ],
  [
    'midnight before the day',
    us,
    'Appeal by 12 midnight EST on Nov 26, 2026.',
    ['appealDue 2026-11-26T00:00 ?', 'appealDue 2026-11-27T00:00 ?'],
  ],
  ['noon', us, 'Appeal by Nov 26, 2026 at 12 noon EST', ['appealDue 2026-11-26T12:00']],
  [
    'hours from a time that stands behind them',
    { ...us, noticeAt: at('2026-11-23T08:00', us.zone) },
    'Please correct the listing within 72 hours of this notice (sent Nov 22, 2026 09:30 EST).',
    ['correctionDue 2026-11-25T09:30 ?', 'noticeAt 2026-11-22T09:30 ?'],
  ],
  [
    'hours from a time without a name',
    us,
    'Please correct it within 48 hours from Nov 22, 2026 09:30 EST.',
    ['correctionDue 2026-11-24T09:30 ?'],
  ],
  [
    'when the violation was found',
    us,
    'Your product was found to violate a rule on 11/21/2026 3:15 PM PST.',
    ['noticeAt 2026-11-21T18:15 ?'],
  ],
  [
    'when it was found, beside the time of the notice',
    us,
    'Notice date: Nov 22, 2026 09:30 EST\nYour product was found to violate a guideline on Nov 21, 2026 15:15 EST.',
    ['noticeAt 2026-11-22T09:30'],
  ],
  ['a day of two numbers', us, 'You can appeal until 12/20.', ['appealDue 2026-12-20T23:59 ?']],
  [
    'a day of two numbers, next year, in either order',
    us,
    'Appeal deadline: 05/06',
    ['appealDue 2027-05-06T23:59 ?', 'appealDue 2027-06-05T23:59 ?'],
  ],
  [
    'two numbers that are no day',
    us,
    'We found 1/2 of the orders late, by 3/5 of them, and no more than 20/40.',
    [],
  ],
  [
    'one or another',
    us,
    'Deadline 03/04/2027 or 31.12.26 … or February 30, 2027',
    [
      'correctionDue 2027-03-04T23:59 ?',
      'correctionDue 2027-04-03T23:59 ?',
      'appealDue 2027-03-04T23:59 ?',
      'appealDue 2027-04-03T23:59 ?',
      'correctionDue 2026-12-31T23:59 ?',
      'appealDue 2026-12-31T23:59 ?',
    ],
  ],
  [
    'one or another, so neither is sure',
    us,
    'Appeal by Nov 24, 2026 21:30 EST or Nov 26, 2026 21:30 EST',
    ['appealDue 2026-11-24T21:30 ?', 'appealDue 2026-11-26T21:30 ?'],
  ],
];
