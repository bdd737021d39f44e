import { describe, expect, it } from 'vitest';
import {
  caseFigures,
  lostDetail,
  lostFigure,
  returnedDetail,
} from '#renderer/features/violations/case-figures.ts';
import { caseRows, hitWords, type CaseRecords } from '#renderer/features/violations/violations-model.ts';
import {
  emptiedBy,
  listViews,
  rowsIn,
  searchRows,
  countedViews,
} from '#renderer/features/violations/case-list.ts';
import { wholeList } from '#shared/case-filter.ts';
import { endOfDayInstant, HOUR, instantOfLocal } from '#shared/kernel/time.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { draftAppeal } from '../shared/appeals/draft-appeal.ts';
import { shiftedPack, usPack } from '../shared/packs.ts';

const zone = 'America/New_York';
const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;
const now = at('2026-11-23T09:12');
const reckoning = { pack: usPack, packFor: () => usPack, zone, now };

const violation = (number: number, part: Partial<Violation>): Violation => {
  const noticeAt = part.noticeAt ?? at('2026-11-19T08:41');
  const status = part.status ?? 'actionTaken';
  return {
    id: `v${String(number)}`,
    rev: 1,
    seq: 1,
    shopId: 's',
    number,
    ticket: '7719042633582041',
    type: 'late-dispatch',
    title: 'Late dispatch rate above 10 %',
    detail: '',
    channel: '',
    noticeText: '',
    lines: [],
    points: 32,
    hits: { orders: [], listings: [], account: false },
    correctionDue: null,
    appealDue: null,
    secondAppealDue: null,
    period: null,
    evidenceDue: null,
    pack: 'us@2026.10',
    ...part,
    noticeAt,
    status,
    statusLog: part.statusLog ?? [{ status, at: noticeAt, note: '' }],
  };
};

const loss = (of: Violation, part: Partial<PointEntry> = {}): PointEntry => ({
  id: `e${of.id}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  day: '2026-11-19',
  kind: 'loss',
  points: of.points,
  cause: of.title,
  violationId: of.id,
  voidFrom: null,
  pack: of.pack,
  note: '',
  orders: null,
  ...part,
});

const appeal = (of: Violation, part: Partial<Appeal>): Appeal =>
  draftAppeal({ id: `a${of.id}`, violationId: of.id, startedAt: of.noticeAt, savedAt: of.noticeAt, ...part });

const emptyFile = { contacts: [], moneyHeld: [], policyQuizzes: [] };

const records = (
  violations: readonly Violation[],
  entries: readonly PointEntry[] = [],
  appeals: readonly Appeal[] = [],
): CaseRecords => ({ violations, entries, appeals, milestones: new Map(), ...emptyFile });

const pending = violation(10, {
  status: 'pending',
  points: null,
  noticeAt: at('2026-11-22T09:30'),
  correctionDue: at('2026-11-23T21:30'),
  title: 'Text on main image',
});
const taken = violation(9, {});
const lapsed = violation(4, { status: 'lapsed', noticeAt: at('2026-06-12T10:00') });
const overturned = violation(5, {
  status: 'overturned',
  points: 72,
  noticeAt: at('2026-07-28T10:00'),
  statusLog: [
    { status: 'actionTaken', at: at('2026-07-28T10:00'), note: '' },
    { status: 'overturned', at: at('2026-08-14T10:00'), note: '' },
  ],
});

describe('rows of the list', () => {
  it('puts open cases by next clock and closed ones under them, the last closed first', () => {
    const rows = caseRows(records([lapsed, overturned, taken, pending]), reckoning);
    expect(rows.map((row) => row.violation.number)).toEqual([10, 9, 5, 4]);
    expect(rows.map((row) => row.closed)).toEqual([false, false, true, true]);
  });

  it('takes the printed time before the rule of the pack', () => {
    const [first, second] = caseRows(records([taken, pending]), reckoning);
    expect(first?.next?.dueAt).toBe(at('2026-11-23T21:30'));
    expect(second?.next?.dueAt).toBe(endOfDayInstant('2026-12-19', zone));
  });

  it('follows another pack', () => {
    const [row] = caseRows(records([taken], [loss(taken)]), {
      ...reckoning,
      pack: shiftedPack,
      packFor: () => shiftedPack,
    });
    expect(row?.next?.dueAt).toBe(endOfDayInstant('2026-12-17', zone));
    expect(row?.leaves).toBe('2027-05-08');
  });

  it('goes by the pack that a case was recorded under, whatever is in force today', () => {
    const old = { ...taken, pack: 'shifted@2026.10' };
    const packFor = (reference: string) => (reference === old.pack ? shiftedPack : usPack);
    const rows = caseRows(records([old, { ...taken, id: 'new', number: 12 }]), { ...reckoning, packFor });
    const dueOf = (id: string) => rows.find((row) => row.violation.id === id)?.next?.dueAt;
    expect(dueOf(old.id)).toBe(endOfDayInstant('2026-12-17', zone));
    expect(dueOf('new')).toBe(endOfDayInstant('2026-12-19', zone));
    expect(rows.find((row) => row.violation.id === old.id)?.mostAttempts).toBe(
      shiftedPack.clocks.attempts.value,
    );
  });

  it('says what became of a case without a running clock', () => {
    const sent = violation(8, {
      status: 'appeal1Sent',
      statusLog: [
        { status: 'actionTaken', at: now - 4 * HOUR, note: '' },
        { status: 'appeal1Sent', at: now - HOUR, note: '' },
      ],
    });
    const words = caseRows(records([sent, lapsed, overturned]), reckoning).map((row) => row.otherwise);
    expect(words).toEqual(['waits for\u00a0an\u00a0answer', 'closed 14\u00a0Aug', 'passed 12\u00a0Jul']);
  });

  it('shows a void loss as void and never a day on which it leaves', () => {
    const entry = loss(overturned, { day: '2026-07-28', voidFrom: '2026-08-14' });
    const [row] = caseRows(records([overturned], [entry]), reckoning);
    expect(row?.entryState).toBe('void');
    expect(row?.leaves).toBeNull();
  });

  it('counts attempts that were sent, and none where nothing can be appealed', () => {
    const rows = caseRows(
      records([taken, pending], [loss(taken)], [appeal(taken, { sentAt: now - HOUR, status: 'sent' })]),
      reckoning,
    );
    expect(rows.find((row) => row.violation === taken)?.attempts).toBe(1);
    expect(rows.find((row) => row.violation === pending)?.attempts).toBeNull();
  });
});

describe('views and filter', () => {
  const rows = caseRows(records([lapsed, overturned, taken, pending]), reckoning);
  const numbers = (some: typeof rows): readonly number[] => some.map((row) => row.violation.number);

  const ground = { pack: usPack, now };
  const view = (key: string) => listViews([]).find((one) => one.key === key)?.filter ?? wholeList;

  it('shows open cases, closed ones, and those with a clock within a week, with their counts', () => {
    expect(numbers(rowsIn(rows, view('open'), ground))).toEqual([10, 9]);
    expect(numbers(rowsIn(rows, view('closed'), ground))).toEqual([5, 4]);
    expect(numbers(rowsIn(rows, view('week'), ground))).toEqual([10]);
    const counts = countedViews(listViews([]), rows, ground).map(({ name, count }) => [name, count]);
    expect(counts).toEqual([
      ['All', 4],
      ['Open', 2],
      ['Waiting', 0],
      ['Closed', 2],
      ['Clock this week', 1],
    ]);
  });

  it('puts saved views behind those of every shop, in their order', () => {
    const saved = [2, 1].map((position) => ({
      id: `w${String(position)}`,
      rev: 1,
      seq: 1,
      shopId: 's',
      screen: 'violations' as const,
      name: `View ${String(position)}`,
      filter: { ...wholeList, type: 'late-dispatch' },
      position,
    }));
    expect(listViews(saved).map(({ key }) => key)).toEqual([
      'all',
      'open',
      'waiting',
      'closed',
      'week',
      'w1',
      'w2',
    ]);
  });

  it('narrows by the catalogue of the pack, by appeals that can be sent, repeats and text together', () => {
    const only = (part: Partial<typeof wholeList>) =>
      numbers(rowsIn(rows, { ...wholeList, ...part }, ground));
    expect(only({ category: 'fulfilment' })).toEqual([10, 9, 5, 4]);
    expect(only({ category: 'listing' })).toEqual([]);
    expect(only({ appealDue: true })).toEqual([10, 9]);
    expect(only({ repeats: true })).toEqual([10, 9]);
    expect(only({ state: 'open', text: 'dispatch' })).toEqual([9]);
    expect(only({ points: 'unknown' })).toEqual([10]);
  });

  it('is empty by what was asked for beside the view, or by the view alone', () => {
    const own = { ...wholeList, text: 'scan' };
    expect(emptiedBy(own, own)).toEqual({ filter: '', isNarrowed: false });
    expect(emptiedBy({ ...own, text: 'x' }, own)).toEqual({ filter: 'x', isNarrowed: false });
    expect(emptiedBy({ ...own, state: 'open' }, own)).toMatchObject({ isNarrowed: true });
  });

  it('finds words in any order, a ticket by its printed groups, and nothing for other words', () => {
    expect(numbers(searchRows(rows, 'IMAGE text'))).toEqual([10]);
    expect(numbers(searchRows(rows, '7719 0426'))).toEqual([10, 9, 5, 4]);
    expect(numbers(searchRows(rows, 'overturned'))).toEqual([5]);
    expect(numbers(searchRows(rows, 'case 9'))).toEqual([9]);
    expect(searchRows(rows, 'no such words')).toEqual([]);
  });
});

describe('figures', () => {
  it('sums what counts today, leaves void losses out and keeps unknown apart', () => {
    const unknown = violation(7, { points: null });
    const set = records(
      [taken, overturned, unknown],
      [
        loss(taken),
        loss(overturned, { day: '2026-07-28', voidFrom: '2026-08-14' }),
        loss(unknown, { day: '2026-11-20' }),
      ],
      [appeal(overturned, { status: 'won', sentAt: 1, decidedAt: 2 })],
    );
    const figures = caseFigures(set, caseRows(set, reckoning), reckoning);
    expect(figures).toMatchObject({
      open: 2,
      lost: { points: 32, losses: 2, unknown: 1 },
      lastLeaves: '2027-05-19',
      decided: 1,
      won: 1,
      returned: { points: 72, unknown: 0 },
      bars: [{ name: 'Late dispatch rate', value: 32, note: '2\u00a0losses, 1\u00a0unknown' }],
    });
    expect(lostFigure(figures, reckoning)).toBe('−32');
    expect(lostDetail(figures, '2026-11-23')).toBe(
      '1\u00a0loss and\u00a01 of unknown points, last leaves 19\u00a0May\u00a02027',
    );
    expect(returnedDetail(figures)).toBe('72 points returned');
  });

  it('says unknown where nothing of a sum is known, and draws no bar', () => {
    const lost = violation(7, { points: null });
    const set = records(
      [lost, overturned],
      [
        loss(lost, { day: '2026-11-20', points: null }),
        loss(overturned, { day: '2026-07-28', points: null, voidFrom: '2026-08-14' }),
      ],
      [appeal(overturned, { status: 'won', sentAt: 1, decidedAt: 2 })],
    );
    const figures = caseFigures(set, caseRows(set, reckoning), reckoning);
    expect(figures.bars).toEqual([{ name: 'Late dispatch rate', value: null, note: '1\u00a0loss' }]);
    expect(lostFigure(figures, reckoning)).toBe('unknown');
    expect(returnedDetail(figures)).toBe('unknown points returned');
  });
});

it('says in words what a ticket hits', () => {
  expect(hitWords({ orders: ['1'], listings: ['a', 'b'], account: true })).toBe(
    '1\u00a0order, 2\u00a0listings, account',
  );
  expect(hitWords({ orders: [], listings: [], account: false })).toBe('–');
});
