import { describe, expect, it } from 'vitest';
import {
  lossBars,
  lossLines,
  lossSentence,
  repeatLines,
} from '#renderer/features/violations/losses-model.ts';
import {
  clockGroups,
  filterName,
  typeGroups,
  typeValue,
  withType,
} from '#renderer/features/violations/facets.ts';
import { wholeList } from '#shared/case-filter.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { usPack } from '../shared/packs.ts';

const NBSP = '\u00a0';
const now = Date.parse('2026-11-23T14:12:00Z');
const reckoning = { pack: usPack, zone: 'America/New_York', now };

const violation = (number: number, part: Partial<Violation> = {}): Violation => ({
  id: `v${String(number)}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  number,
  ticket: '',
  type: 'late-dispatch',
  title: 'Late dispatch rate above 10 %',
  detail: '',
  noticeAt: now - number * 1000,
  channel: '',
  noticeText: '',
  lines: [],
  status: 'actionTaken',
  statusLog: [],
  points: null,
  hits: { orders: [], listings: [], account: false },
  correctionDue: null,
  appealDue: null,
  secondAppealDue: null,
  period: null,
  evidenceDue: null,
  pack: 'us@2026.10',
  ...part,
});

const loss = (of: Violation, points: number | null, part: Partial<PointEntry> = {}): PointEntry => ({
  id: `e${of.id}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  day: '2026-11-19',
  kind: 'loss',
  points,
  cause: of.title,
  violationId: of.id,
  voidFrom: null,
  pack: of.pack,
  note: '',
  orders: null,
  ...part,
});

const first = violation(1);
const second = violation(2);
const other = violation(3, { type: null, title: 'Odd' });
const recall = violation(4, { type: 'recall', title: 'Recall', status: 'overturned' });
const records = {
  violations: [first, second, other, recall],
  entries: [
    loss(first, 32),
    loss(second, null),
    loss(other, null, { day: '2026-10-02' }),
    loss(recall, 72, { voidFrom: '2026-11-20' }),
  ],
};

describe('points lost in words', () => {
  it('say what counts, what is unknown, and what is void', () => {
    expect(lossSentence(lossLines(records, 'type', 'counting', reckoning), 'counting')).toBe(
      `32${NBSP}points in 3${NBSP}losses count today. The points of 2 of them are unknown and in no sum. Void and not in the sum: 1${NBSP}loss, 72${NBSP}points.`,
    );
    const unknown = {
      violations: [other],
      entries: [loss(other, null), loss(recall, null, { voidFrom: '2026-11-20' })],
    };
    expect(lossSentence(lossLines(unknown, 'type', 'counting', reckoning), 'counting')).toBe(
      `1${NBSP}loss of unknown points counts today. Void and not in the sum: 1${NBSP}loss of unknown points.`,
    );
    expect(lossSentence([], 'counting')).toBe('No loss counts today.');
    expect(lossSentence([], 'record')).toBe('No loss is on record.');
  });

  it('name types by the catalogue, and never draw what is unknown or void as a number', () => {
    const lines = lossLines(records, 'type', 'counting', reckoning);
    expect(lines.map(({ name }) => name)).toEqual(['Late dispatch rate', 'No type named', 'Product recall']);
    expect(lossBars(lines, 'type')).toEqual([
      { name: 'Late dispatch rate', value: 32, note: `2${NBSP}losses, 1${NBSP}unknown` },
      { name: 'No type named', value: null, note: `1${NBSP}loss` },
    ]);
  });

  it('show the months up to this one, and of many causes the largest with the rest as one', () => {
    const months = lossBars(lossLines(records, 'month', 'record', reckoning), 'month');
    expect(months).toEqual([
      { name: 'Oct', value: null, note: `1${NBSP}loss` },
      { name: 'Nov', value: 32, note: `2${NBSP}losses, 1${NBSP}unknown` },
    ]);
    const many = Array.from({ length: 14 }, (_, index) =>
      loss(violation(index + 10), index + 1, { cause: `Cause ${String(index)}` }),
    );
    const bars = lossBars(
      lossLines({ violations: [], entries: many }, 'cause', 'record', reckoning),
      'cause',
    );
    expect(bars).toHaveLength(10);
    expect(bars.at(-1)).toEqual({ name: `5${NBSP}others`, value: 15, note: `5${NBSP}losses` });
    expect(bars.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(105);
  });

  it('name a repeat by its own words where its type is the one for what the catalogue does not list', () => {
    const odd = [first, second].map((one) => ({ ...one, type: 'other', title: 'Odd thing' }));
    expect(repeatLines({ violations: odd, entries: [] }, reckoning)).toMatchObject([
      { name: 'Odd thing', times: 2 },
    ]);
  });

  it('sum what a repeat has cost and keep its unknown points apart', () => {
    const [line, ...rest] = repeatLines(records, reckoning);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ name: 'Late dispatch rate', times: 2, points: 32, unknown: 1, last: first });
  });
});

describe('the menus of the filter', () => {
  it('offer the types that are on record under their groups, a group of several as a whole', () => {
    const groups = typeGroups(
      [first, recall, violation(5, { type: 'gone' }), other, violation(6, { type: 'valid-tracking' })],
      usPack,
    );
    expect(groups.map(({ label, choices }) => [label, choices.map((one) => one.label)])).toEqual([
      [undefined, ['Any type']],
      ['Product quality', ['Product recall']],
      ['Fulfilment', ['All of Fulfilment', 'Late dispatch rate', 'Valid tracking rate']],
      ['Not in the catalogue', ['gone', 'No type named']],
    ]);
    for (const { value } of groups.flatMap(({ choices }) => choices))
      expect(typeValue(withType(wholeList, value))).toBe(value);
  });

  it('propose a name from what is asked for', () => {
    expect(filterName(wholeList, usPack)).toBe('');
    expect(filterName({ ...wholeList, type: 'late-dispatch', state: 'open' }, usPack)).toBe(
      'Late dispatch rate, open',
    );
    expect(filterName({ ...wholeList, clockWithin: 3, points: 'unknown' }, usPack)).toBe(
      `Within 3${NBSP}days, points unknown`,
    );
    expect(clockGroups.flatMap(({ choices }) => choices)).toHaveLength(6);
  });
});
