import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedOne,
  chosenOne,
  logFilterName,
  logShownWords,
} from '#renderer/features/actions/action-facets.ts';
import {
  actionsIn,
  inLogOrder,
  logEmptiedBy,
  logViews,
  partOf,
} from '#renderer/features/actions/action-list.ts';
import { actionRows, type ActionRow } from '#renderer/features/actions/actions-model.ts';
import { actionTimeline, monthsInto } from '#renderer/features/actions/timeline-model.ts';
import { actionStatus, type Action, type ActionStatus } from '#shared/actions/action.ts';
import { wholeLog } from '#shared/actions/action-filter.ts';
import { byStake } from '#shared/actions/standing.ts';
import { instantOfLocal, monthOf } from '#shared/kernel/time.ts';
import { actionOf } from '../shared/actions/action.ts';
import { usPack } from '../shared/packs.ts';

const zone = 'America/New_York';
const today = '2026-11-23';
const at = (day: string): number => instantOfLocal(`${day}T10:00`, zone) ?? Number.NaN;
const log = (...all: readonly (readonly [ActionStatus, string])[]): Partial<Action> => ({
  statusLog: all.map(([status, day]) => ({ status, at: at(day), by: null, note: '' })),
  status: all.at(-1)?.[0] ?? 'open',
});
const kim = { id: 'p', rev: 1, seq: 1, shopId: 's', name: 'Kim', role: '', active: true };

const rowsOf = (actions: readonly Action[]): readonly ActionRow[] =>
  actionRows({ actions, violations: [], findings: [], people: [] }, { pack: usPack, zone, today });

const barOf = (part: Partial<Action>) => {
  const [bar] = actionTimeline(rowsOf([actionOf('a', { violationId: null, ...part })]), zone, today).bars;
  if (bar === undefined) throw new Error('no bar');
  const { from, to, over, check, isOpenEnded } = bar;
  return { from, to, over, check, isOpenEnded };
};

const plain = { over: null, check: null, isOpenEnded: false };

describe('the bars of the timeline', () => {
  it.each<[string, Partial<Action>, object]>([
    [
      'to its due day',
      { ...log(['open', '2026-11-01']), due: '2026-11-30' },
      { ...plain, from: '2026-11-01', to: '2026-11-30' },
    ],
    [
      'beyond its due day to today',
      { ...log(['open', '2026-11-01']), due: '2026-11-13' },
      { ...plain, from: '2026-11-01', to: '2026-11-13', over: { from: '2026-11-13', to: today } },
    ],
    [
      'to today where it has no day',
      log(['open', '2026-11-01']),
      { ...plain, from: '2026-11-01', to: today, isOpenEnded: true },
    ],
    [
      'to the day it was done, with its check ahead',
      { ...log(['open', '2026-09-01'], ['done', '2026-10-01']), due: '2026-09-10', checkDue: '2026-12-01' },
      { ...plain, from: '2026-09-01', to: '2026-10-01', check: '2026-12-01' },
    ],
    [
      'to the day it was done, not to that of its check',
      {
        ...log(['open', '2026-09-01'], ['done', '2026-10-01'], ['effective', '2026-11-01']),
        checkDue: '2026-11-01',
      },
      { ...plain, from: '2026-09-01', to: '2026-10-01' },
    ],
    [
      'to the day it was dropped',
      { ...log(['open', '2026-09-01'], ['dropped', '2026-09-05']), due: '2026-09-02' },
      { ...plain, from: '2026-09-01', to: '2026-09-05' },
    ],
    [
      'from the day on which a late one was recorded',
      { ...log(['open', '2026-11-20']), due: '2026-11-10' },
      { ...plain, from: '2026-11-20', to: '2026-11-20', over: { from: '2026-11-20', to: today } },
    ],
  ])('go %s', (_name, part, expected) => {
    expect(barOf(part)).toEqual(expected);
  });

  it('lie within the months, which hold a year at least', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => String(one).padStart(2, '0'));
    const month = fc.constantFrom('2024-02', '2025-12', '2026-01', '2026-11');
    const days = fc.tuple(month, day).map((parts) => parts.join('-'));
    const some = fc.array(fc.tuple(days, fc.option(days), fc.constantFrom(...actionStatus.options)));
    fc.assert(
      fc.property(some, (all) => {
        const actions = all.map(([from, due, status], index) =>
          actionOf(`a${String(index)}`, { violationId: null, ...log(['open', from], [status, from]), due }),
        );
        const { months, bars } = actionTimeline(rowsOf(actions), zone, today);
        expect(months.length).toBeGreaterThanOrEqual(12);
        expect(months).toContain(monthOf(today));
        for (const { from, to } of bars) {
          expect(monthsInto(months, from)).toBeGreaterThanOrEqual(0);
          expect(monthsInto(months, to)).toBeGreaterThanOrEqual(monthsInto(months, from));
          expect(monthsInto(months, to)).toBeLessThan(months.length);
        }
      }),
    );
  });
});

describe('the order of the log', () => {
  const stakes = fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  );

  it('has what is left to do before what is over, each action once, the most at stake first where asked for', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...actionStatus.options), stakes), { maxLength: 20 });
    fc.assert(
      fc.property(some, fc.constantFrom('next', 'mostAtStake', 'leastAtStake'), (all, order) => {
        const rows = rowsOf(
          all.map(([status], index) => actionOf(`a${String(index)}`, { status, violationId: null })),
        ).map((row) => ({ ...row, stake: all[Number(row.action.id.slice(1))]?.[1] }));
        const sorted = inLogOrder(rows, order);
        expect(new Set(sorted)).toEqual(new Set(rows));
        const parts = ['left', 'effective', 'dropped'];
        const places = sorted.map((row) => parts.indexOf(partOf(row)));
        expect(places).toEqual(places.toSorted());
        if (order === 'next') return;
        for (const [index, row] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next === undefined || partOf(next) !== partOf(row)) continue;
          const by = byStake(row.stake, next.stake);
          expect(order === 'mostAtStake' ? by : -by).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('puts what is known to cost something first, then the unknown, then nothing, then what has no points', () => {
    const all = [
      undefined,
      { min: 0, max: 0 },
      null,
      { min: 4, max: 8 },
      { min: 8, max: 8 },
      { min: 20, max: 20 },
    ];
    expect(all.filter((one) => one !== undefined).toSorted(byStake)).toEqual([
      { min: 20, max: 20 },
      { min: 8, max: 8 },
      { min: 4, max: 8 },
      null,
      { min: 0, max: 0 },
    ]);
    expect(byStake(undefined, { min: 0, max: 0 })).toBeGreaterThan(0);
  });
});

describe('the views and filters of the log', () => {
  const rows = rowsOf([
    actionOf('a', {
      number: 4,
      title: 'Claim words',
      violationId: null,
      due: '2026-11-13',
      cause: 'Papers missing',
    }),
    actionOf('b', { number: 5, title: 'Photo', violationId: null, status: 'effective', kind: 'preventive' }),
  ]);
  const idsIn = (part: Partial<typeof wholeLog>) =>
    actionsIn(rows, { ...wholeLog, ...part }, today).map(({ action }) => action.id);

  it('count what each view of its own holds', () => {
    const counts = logViews([]).map(({ key, filter }) => [key, actionsIn(rows, filter, today).length]);
    expect(counts).toEqual([
      ['all', 2],
      ['open', 1],
      ['check', 0],
      ['overdue', 1],
    ]);
  });

  it('find words of a title or a cause, and a number', () => {
    expect(idsIn({ text: 'PAPERS  missing' })).toEqual(['a']);
    expect(idsIn({ text: 'action 5' })).toEqual(['b']);
    expect(idsIn({ text: 'nothing like it' })).toEqual([]);
  });

  it('take a person, a cause or none from a menu as they were chosen', () => {
    for (const value of [null, '', 'p', 'any', 'none', 'one:'])
      expect(askedOne(chosenOne(value))).toBe(value);
  });

  it('are named by what they ask for', () => {
    const named = { owners: [kim], causes: new Map([['papers missing', 'Papers missing']]) };
    const asked = {
      ...wholeLog,
      kind: 'preventive' as const,
      ownerId: 'p',
      cause: 'papers missing',
      text: 'van',
    };
    expect(logFilterName(asked, named)).toBe('Preventive, Papers missing, Kim, “van”');
    expect(logShownWords(wholeLog, named)).toBe('All actions');
    expect(logShownWords({ ...wholeLog, due: 'overdue', ownerId: '' }, named)).toBe('Nobody, Overdue');
  });

  it('say by what the list is empty', () => {
    expect(logEmptiedBy({ ...wholeLog, text: 'x' }, wholeLog)).toEqual({ filter: 'x', isNarrowed: false });
    expect(logEmptiedBy({ ...wholeLog, due: 'none' }, wholeLog)).toEqual({ filter: '', isNarrowed: true });
    expect(logEmptiedBy(wholeLog, wholeLog)).toEqual({ filter: '', isNarrowed: false });
  });
});
