import { describe, expect, it } from 'vitest';
import { sinceAction } from '#shared/rating/ledger-rules.ts';
import { entryStateOn } from '#shared/rating/ledger.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { differences } from '#shared/rating/unexplained.ts';
import type { Violation, ViolationStatus } from '#shared/violations.ts';
import { at, zone } from '../alerts/facts.ts';
import { usPack } from '../packs.ts';
import { entry } from './entries.ts';

const today = '2026-11-23';
const latest = { day: '2026-11-22', rating: 148 };
const exact = (rating: number) => ({ low: rating, high: rating });

const caseWith = (
  ...steps: readonly (readonly [ViolationStatus, string])[]
): Pick<Violation, 'id' | 'statusLog'> => ({
  id: 'v',
  statusLog: steps.map(([status, day]) => ({ status, at: at(`${day}T10:00`), note: '' })),
});

const notice = ['pending', '2026-10-06'] as const;
const { min, max } = usPack.rating.scale;

describe('a loss counts from the day of its action', () => {
  it.each<{
    readonly what: string;
    readonly loss: readonly [points: number | null, voidFrom: string | null];
    readonly violation: ReturnType<typeof caseWith>;
    readonly now: { readonly low: number; readonly high: number };
  }>([
    {
      what: 'known, taken since the reading',
      loss: [-20, null],
      violation: caseWith(notice, ['actionTaken', today]),
      now: exact(128),
    },
    {
      what: 'known, taken before it',
      loss: [-20, null],
      violation: caseWith(notice, ['actionTaken', '2026-11-10']),
      now: exact(148),
    },
    {
      what: 'unknown, taken since the reading',
      loss: [null, null],
      violation: caseWith(notice, ['actionTaken', today]),
      now: { low: min.value, high: 148 },
    },
    {
      what: 'unknown, taken since the reading and given back',
      loss: [null, today],
      violation: caseWith(notice, ['actionTaken', today], ['overturned', today]),
      now: exact(148),
    },
    {
      what: 'unknown, in the reading and given back since',
      loss: [null, today],
      violation: caseWith(notice, ['actionTaken', '2026-11-10'], ['overturned', today]),
      now: { low: 148, high: max.value },
    },
    {
      what: 'unknown, taken with the notice and given back since',
      loss: [null, today],
      violation: caseWith(['actionTaken', '2026-10-06'], ['overturned', today]),
      now: { low: 148, high: max.value },
    },
  ])('$what', ({ loss: [points, voidFrom], violation, now }) => {
    const loss = entry('2026-10-06', points, { violationId: 'v', voidFrom });
    const entries = sinceAction([loss], [violation], zone);
    expect(knownWay({ entries, latest, today }, usPack).now).toEqual(now);
  });

  it('leaves by the day of its notice all the same, and is ahead until the action', () => {
    const loss = entry('2026-10-06', -20, { violationId: 'v' });
    const [dated] = sinceAction([loss], [caseWith(notice, ['actionTaken', '2026-11-10'])], zone);
    const states = ['2026-11-09', '2026-11-10', '2027-04-03', '2027-04-04'].map((day) =>
      entryStateOn(dated ?? loss, day, usPack),
    );
    expect(states).toEqual(['ahead', 'active', 'active', 'rolledOff']);
  });

  it('explains a reading from then on alone', () => {
    const loss = entry('2026-10-06', -20, { violationId: 'v' });
    const entries = sinceAction([loss], [caseWith(notice, ['actionTaken', '2026-11-10'])], zone);
    const start = usPack.rating.scale.start.value;
    const readings = (['2026-11-09', '2026-11-10'] as const).map((day, index) => ({
      at: at(`${day}T18:00`),
      day,
      rating: index === 0 ? start : start - 20,
    }));
    expect(differences(readings, entries, usPack).map(({ points }) => points)).toEqual([0, 0]);
  });

  it('leaves gains, and losses of cases that are not there, as they are', () => {
    const entries = [entry('2026-11-01', 4), entry('2026-11-02', -8, { violationId: 'gone' })];
    expect(sinceAction(entries, [caseWith(notice)], zone)).toEqual(entries);
  });
});
