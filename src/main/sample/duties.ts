import type { CommandInput } from '#shared/contract/commands.ts';
import { weekdayCodes } from '#shared/duties/cadence.ts';
import { weekdayOf, type Day, type Instant } from '#shared/kernel/time.ts';
import { findRow } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import type { Role } from './outline.ts';
import { idOf, present, run, type Session, type Step } from './session.ts';

/** What was said of a day of a duty, so many days ago; `late` days after it. */
interface SampleDay {
  readonly ago: number;
  readonly by: Role;
  readonly late?: number;
  readonly note?: string;
  /** Why it was skipped, instead of being done. */
  readonly skipped?: string;
  /** The audit that it was done by. */
  readonly auditKey?: string;
  /** Whether that audit still goes on. */
  readonly isOpen?: boolean;
  readonly evidence?: readonly string[];
}

interface SampleDuty {
  readonly key: string;
  readonly recorded: Instant;
  readonly owner: Role;
  readonly facts: Pick<
    CommandInput<'duty.record'>,
    'kind' | 'title' | 'detail' | 'checklistId' | 'rule' | 'first'
  >;
  /** The evidence that is to be renewed. */
  readonly paper?: string;
  readonly days: readonly SampleDay[];
  readonly paused?: { readonly at: Instant; readonly reason: string };
}

const weekly = (calendar: Calendar, ago: number): string =>
  `FREQ=WEEKLY;BYDAY=${weekdayCodes[weekdayOf(calendar.day(ago)) - 1] ?? 'MO'}`;

const yearlyOn = (day: Day): string =>
  `FREQ=YEARLY;BYMONTH=${String(Number(day.slice(5, 7)))};BYMONTHDAY=${String(Number(day.slice(8, 10)))}`;

const done = (by: Role, ...days: readonly number[]): readonly SampleDay[] => days.map((ago) => ({ ago, by }));

const weeklyAudit = (calendar: Calendar): SampleDuty => ({
  key: 'audit',
  recorded: calendar.at(57, '09:10'),
  owner: 'Packing',
  facts: {
    kind: 'audit',
    title: 'Weekly audit of orders',
    detail: 'Twelve orders of the week, drawn at random.',
    checklistId: 'fulfilment',
    rule: weekly(calendar, 1),
    first: calendar.day(50),
  },
  days: [
    { ago: 50, by: 'Packing', note: 'First run, on paper' },
    { ago: 43, by: 'Packing' },
    { ago: 36, by: 'Packing', late: 2, note: 'Two days late, the printer was down' },
    { ago: 29, by: 'Owner', skipped: 'The week of the stock count' },
    { ago: 22, by: 'Packing' },
    { ago: 15, by: 'Packing', auditKey: '1204' },
    { ago: 8, by: 'Packing', auditKey: '3310' },
    { ago: 1, by: 'Packing', auditKey: '4471', isOpen: true },
  ],
});

const weeklyReview = (calendar: Calendar): SampleDuty => ({
  key: 'review',
  recorded: calendar.at(55, '10:00'),
  owner: 'Owner',
  facts: {
    kind: 'review',
    title: 'Review of the week',
    detail: 'Rating, clocks, what is overdue, what came back.',
    checklistId: null,
    rule: weekly(calendar, 0),
    first: calendar.day(49),
  },
  // That of 7 days ago is signed by its review.
  days: done('Owner', 49, 42, 35, 28, 21, 14),
});

const lookAtTheCopy = (calendar: Calendar): SampleDuty => ({
  key: 'backup',
  recorded: calendar.at(50, '11:00'),
  owner: 'Owner',
  facts: {
    kind: 'backup',
    title: 'Look whether the copy of the records opens',
    detail: '',
    checklistId: null,
    rule: 'FREQ=DAILY;INTERVAL=14',
    first: calendar.day(47),
  },
  days: [
    { ago: 47, by: 'Owner' },
    { ago: 33, by: 'Owner', note: 'Opened on the second computer' },
  ],
});

const renewTheCertificate = (calendar: Calendar): SampleDuty => ({
  key: 'certificate',
  recorded: calendar.at(82, '09:40'),
  owner: 'Listings',
  facts: {
    kind: 'paper',
    title: 'Renew the certificate of the lighter',
    detail: 'The supplier needs ten days.',
    checklistId: null,
    rule: yearlyOn(calendar.day(-6)),
    first: calendar.day(-6),
  },
  paper: 'certificate5',
  days: [],
});

const quizForAll = (calendar: Calendar): SampleDuty => ({
  key: 'quiz',
  recorded: calendar.at(85, '09:15'),
  owner: 'Customer care',
  facts: {
    kind: 'quiz',
    title: 'Policy quiz for everybody who packs',
    detail: '',
    checklistId: null,
    rule: 'FREQ=DAILY;INTERVAL=91',
    first: calendar.day(80),
  },
  days: [{ ago: 80, by: 'Customer care', note: 'All four passed' }],
});

const boardAtRest = (calendar: Calendar): SampleDuty => ({
  key: 'board',
  recorded: calendar.at(140, '08:45'),
  owner: 'Packing',
  facts: {
    kind: 'own',
    title: 'Read the dispatch board with the team',
    detail: '',
    checklistId: null,
    rule: 'FREQ=DAILY;INTERVAL=28',
    first: calendar.day(138),
  },
  days: done('Packing', 138, 110, 82),
  paused: { at: calendar.at(60, '17:00'), reason: 'Read at every start of the shift by now' },
});

const makers = [weeklyAudit, weeklyReview, lookAtTheCopy, renewTheCertificate, quizForAll, boardAtRest];

const record = ({ key, recorded, owner, facts, paper }: SampleDuty): Step => ({
  at: recorded,
  act: (session) => {
    const { id } = run(session, 'Owner', 'duty.record', {
      shopId: session.shopId,
      ...facts,
      evidenceId: paper === undefined ? null : idOf(session, 'evidence', paper),
      ownerId: present(session.people.get(owner) ?? null),
    });
    session.ids.set(`duty:${key}`, id);
  },
});

const begin = (session: Session, dutyId: string, day: string, { by, auditKey }: SampleDay): void => {
  if (auditKey === undefined) return;
  run(session, by, 'duty.begin', { dutyId, day, auditId: idOf(session, 'audit', auditKey) });
};

const stepOf = ({ key }: SampleDuty, one: SampleDay, calendar: Calendar): Step => ({
  at: calendar.at(one.ago - (one.late ?? 0), '17:30'),
  act: (session) => {
    const dutyId = idOf(session, 'duty', key);
    const day = calendar.day(one.ago);
    if (one.skipped !== undefined) {
      run(session, one.by, 'duty.skip', { dutyId, days: [day], reason: one.skipped });
      return;
    }
    begin(session, dutyId, day, one);
    if (one.isOpen === true) return;
    const evidence = (one.evidence ?? []).map((file) => idOf(session, 'evidence', file));
    run(session, one.by, 'duty.sign', { dutyId, day, note: one.note ?? '', evidence });
  },
});

const pause = ({ key, paused }: SampleDuty): readonly Step[] => {
  if (paused === undefined) return [];
  const act = (session: Session): void => {
    const { id, rev } = present(findRow(session.records.db, 'duties', idOf(session, 'duty', key)));
    run(session, 'Owner', 'duty.pause', { id, rev, reason: paused.reason });
  };
  return [{ at: paused.at, act }];
};

/** The duties of the sample shop: one that was missed twice, one due today, one whose audit goes on, one that rests. */
export const dutySteps = (calendar: Calendar): readonly Step[] =>
  makers
    .map((make) => make(calendar))
    .flatMap((duty) => [
      record(duty),
      ...duty.days.map((one) => stepOf(duty, one, calendar)),
      ...pause(duty),
    ]);
