import { at, us, type Case } from './contexts.ts';

/** Second appeals, what is asked for without a word for what, and days of two readings. */
export const asked: readonly Case[] = [
  [
    'a second appeal',
    us,
    'Second appeal deadline: Nov 26, 2026 21:30 EST',
    ['secondAppealDue 2026-11-26T21:30'],
  ],
  [
    'a second appeal after a rejection',
    us,
    'Your first appeal was rejected. You can submit a second appeal before Nov 26, 2026 21:30 EST.',
    ['secondAppealDue 2026-11-26T21:30'],
  ],
  [
    'a second appeal behind the time',
    us,
    'By Nov 26, 2026 21:30 EST you can send a second appeal.',
    ['secondAppealDue 2026-11-26T21:30 ?'],
  ],
  ['a second try that is no appeal', us, 'Second warning, valid before Nov 26, 2026 21:30 EST', []],
  [
    'hours to respond, without a word for what',
    { ...us, noticeAt: at('2026-11-22T09:30', us.zone) },
    'Please respond within 48 hours of this notice.',
    ['correctionDue 2026-11-24T09:30 ?', 'appealDue 2026-11-24T09:30 ?'],
  ],
  ['hours in which others respond', us, 'We respond within 48 hours.', []],
  ['hours in which buyers are answered', us, 'Sellers must reply to buyer messages within 24 hours.', []],
  [
    'either, so both and none sure, the one to come first',
    us,
    'Appeal by 12/11/2026 21:30 EST',
    ['appealDue 2026-12-11T21:30 ?', 'appealDue 2026-11-12T21:30 ?'],
  ],
  [
    'either, both to come: the sooner first',
    us,
    'Appeal by 02/01/2027 21:30 EST',
    ['appealDue 2027-01-02T21:30 ?', 'appealDue 2027-02-01T21:30 ?'],
  ],
  [
    'either, of a notice: the one that was first',
    us,
    'Notice date: 05/12/2026 09:00 EST',
    ['noticeAt 2026-05-12T10:00 ?', 'noticeAt 2026-12-05T09:00 ?'],
  ],
];
