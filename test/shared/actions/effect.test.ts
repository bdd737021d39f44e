import { describe, expect, it } from 'vitest';
import type { Action, EffectCheck } from '#shared/actions/action.ts';
import {
  beforeAndAfter,
  cameBack,
  casesLikeIt,
  type EffectFacts,
  uncheckedReturn,
} from '#shared/actions/effect.ts';
import { openActions } from '#shared/actions/open.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import type { Violation } from '#shared/violations.ts';
import { violationFacts } from '../../support/records.ts';
import { usPack } from '../packs.ts';
import { actionOf } from './action.ts';

const zone = 'America/New_York';
const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;

const caseOf = (id: string, noticed: string, part: Partial<Violation> = {}): Violation => ({
  ...violationFacts('s'),
  id,
  rev: 1,
  seq: 1,
  number: Number(id.slice(1)),
  type: 'late-dispatch',
  noticeAt: at(noticed),
  statusLog: [{ status: 'actionTaken', at: at(noticed), note: '' }],
  secondAppealDue: null,
  pack: 'us@2026.10',
  ...part,
});

const done = (on: string, part: Partial<Action> = {}): Action =>
  actionOf('a1', {
    violationId: 'v1',
    status: 'done',
    statusLog: [{ status: 'done', at: at(on), by: null, note: '' }],
    checkDue: '2026-12-31',
    ...part,
  });

const first = caseOf('v1', '2026-06-12T09:00', { points: 24 });
const again = caseOf('v2', '2026-11-19T09:00', { points: 32 });
const other = caseOf('v3', '2026-11-20T09:00', { type: 'wrong-category', points: 8 });

const facts = (cases: readonly Violation[], actions: readonly Action[]): EffectFacts => ({
  cases,
  actions,
  pack: usPack,
  zone,
});

const ids = (cases: readonly Violation[]): readonly string[] => cases.map(({ id }) => id);

interface Found {
  readonly cases: readonly string[];
  readonly points: number;
  readonly unknown: number;
}

describe('what an action has changed', () => {
  const action = done('2026-07-10T15:00');

  it('finds cases of the same kind as its own, oldest first, and no others', () => {
    expect(ids(casesLikeIt(action, facts([other, again, first], [action])))).toEqual(['v1', 'v2']);
  });

  it('finds cases that have the same cause by the word of another action, however it was typed', () => {
    const caused = done('2026-07-10T15:00', { cause: 'Cut-off too late' });
    const second = actionOf('a2', { violationId: 'v3', cause: ' cut-off  TOO late' });
    expect(ids(casesLikeIt(caused, facts([first, again, other], [caused, second])))).toEqual([
      'v1',
      'v2',
      'v3',
    ]);
  });

  it.each<[string, readonly Violation[], Found]>([
    ['one that came after it', [first, again], { cases: ['v2'], points: 32, unknown: 0 }],
    [
      'one that the platform took back as wrong has not happened',
      [first, { ...again, status: 'overturned' }],
      { cases: [], points: 0, unknown: 0 },
    ],
    [
      'unknown points are counted apart',
      [first, { ...again, points: null }],
      { cases: ['v2'], points: 0, unknown: 1 },
    ],
    [
      'one that still waits has cost nothing yet',
      [first, { ...again, status: 'pending', statusLog: [] }],
      { cases: ['v2'], points: 0, unknown: 0 },
    ],
    [
      'one before it is not a return',
      [first, caseOf('v2', '2026-07-01T09:00')],
      { cases: [], points: 0, unknown: 0 },
    ],
    ['its own case never is', [caseOf('v1', '2026-09-01T09:00')], { cases: [], points: 0, unknown: 0 }],
  ])('%s', (_, cases, told) => {
    const found = cameBack(action, facts(cases, [action]));
    expect({ ...found, cases: ids(found.cases) }).toEqual(told);
  });

  it('asks for another check only until one has looked at what came back', () => {
    const looked: EffectCheck = {
      at: at('2026-11-21T09:00'),
      verdict: 'effective',
      note: '',
      by: null,
      repeats: 1,
      points: 32,
    };
    expect(ids(uncheckedReturn(action, facts([first, again], [action])).cases)).toEqual(['v2']);
    const checked: Action = { ...action, status: 'effective', checks: [looked] };
    expect(uncheckedReturn(checked, facts([first, again], [checked])).cases).toEqual([]);
    expect(openActions(facts([first, again], [{ ...checked, checks: [] }, checked]), '2026-11-23')).toBe(1);
  });

  it('compares as many days before as have passed since', () => {
    const compared = beforeAndAfter(action, facts([first, again, other], [action]), at('2026-11-23T09:12'));
    expect(compared).toMatchObject({ days: 136, from: '2026-02-24', done: '2026-07-10' });
    expect(compared?.before.points).toBe(24);
    expect(compared?.after.points).toBe(32);
    expect(beforeAndAfter(actionOf('a9'), facts([first], []), at('2026-11-23T09:12'))).toBeNull();
  });
});
