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
  it.each<
    [
      string,
      number | null,
      string | null,
      ReturnType<typeof caseWith>,
      { readonly low: number; high: number },
    ]
  >([
    ['known, taken since the reading', -20, null, caseWith(notice, ['actionTaken', today]), exact(128)],
    ['known, taken before it', -20, null, caseWith(notice, ['actionTaken', '2026-11-10']), exact(148)],
    [
      'unknown, taken since the reading',
      null,
      null,
      caseWith(notice, ['actionTaken', today]),
      { low: min.value, high: 148 },
    ],
    [
      'unknown, taken since the reading and given back',
      null,
      today,
      caseWith(notice, ['actionTaken', today], ['overturned', today]),
      exact(148),
    ],
    [
      'unknown, in the reading and given back since',
      null,
      today,
      caseWith(notice, ['actionTaken', '2026-11-10'], ['overturned', today]),
      { low: 148, high: max.value },
    ],
    [
      'unknown, taken with the notice and given back since',
      null,
      today,
      caseWith(['actionTaken', '2026-10-06'], ['overturned', today]),
      { low: 148, high: max.value },
    ],
  ])('%s', (_, points, voidFrom, violation, now) => {
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
