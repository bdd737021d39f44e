import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/contract/commands.ts';
import { commandSpecs } from '#shared/contract/commands.ts';
import type { Duty } from '#shared/duties/duty.ts';
import { occurrencesIn, standingOfDuty } from '#shared/duties/occurrences.ts';
import { DAY } from '#shared/kernel/time.ts';
import { lastSeq } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const zone = 'America/New_York';
const today = '2026-11-23';
const on = { today, zone };

const facts: Omit<CommandInput<'duty.record'>, 'shopId'> = {
  kind: 'own',
  title: 'Count the ten best sellers',
  detail: '',
  checklistId: null,
  evidenceId: null,
  ownerId: null,
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  first: '2026-11-02',
};

const record = (more: Partial<CommandInput<'duty.record'>> = {}): string =>
  bench.run('duty.record', { shopId, ...facts, ...more }).id;

const rowOf = (id: string): Duty => {
  const [row] = selectRows(bench.records.db, 'duties', { id });
  if (row === undefined) throw new Error('no duty');
  return row;
};

const saidOf = (dutyId: string) => selectRows(bench.records.db, 'dutyOccurrences', { dutyId });

const stands = (id: string, range: readonly [string, string] = ['2026-11-01', '2026-12-06']) =>
  occurrencesIn(rowOf(id), saidOf(id), range, on).map(({ day, stand }) => `${day.slice(5)} ${stand}`);

const sign = (dutyId: string, day: string, evidence: string[] = []): void => {
  bench.run('duty.sign', { dutyId, day, note: '', evidence });
};

const undoLast = (): void => {
  bench.run('history.undo', { seq: lastSeq(bench.records.db) });
};

const fileEvidence = (): string => {
  const file = { sha256: '7'.repeat(64), bytes: 3, mime: 'text/plain', fileName: 'count.txt' };
  return bench.run('evidence.add', { shopId, violationId: null, file, caption: '', capturedAt: null }).id;
};

describe('a duty', () => {
  it('is numbered in its shop, and its rule is kept in one form', () => {
    const id = record({ rule: 'rrule:freq=weekly;byday=mo' });
    expect(rowOf(id)).toMatchObject({
      number: 1,
      status: 'running',
      spans: [{ rule: 'FREQ=WEEKLY;BYDAY=MO', first: '2026-11-02', from: '2026-11-02', until: null }],
    });
    expect(rowOf(record()).number).toBe(2);
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /never falls on a day/],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261001', /never falls on a day/],
  ])('of a rule that falls on no day (%s) is refused in words', (rule, words) => {
    expect(() => record({ rule })).toThrow(words);
  });

  it.each(['FREQ=SECONDLY', 'FREQ=DAILY;COUNT=9999', 'FREQ=DAILY;BYHOUR=1', 'x'.repeat(400)])(
    'is stopped at the boundary by a rule that is none of days: %s',
    (rule) => {
      expect(commandSpecs['duty.record'].input.safeParse({ shopId, ...facts, rule }).success).toBe(false);
    },
  );

  it('is handed over to a person of its own shop alone', () => {
    const id = record();
    const kim = bench.run('person.add', { shopId, name: 'Kim', role: 'Packing' }).id;
    bench.run('duty.handOver', { id, rev: rowOf(id).rev, ownerId: kim });
    expect(rowOf(id)).toMatchObject({
      ownerId: kim,
      log: [{ what: 'recorded' }, { what: 'handedOver', note: 'Kim' }],
    });
    const other = bench.run('shop.create', { name: 'Other', market: 'US', zone, rating: null }).ownerId;
    expect(() => bench.run('duty.handOver', { id, rev: rowOf(id).rev, ownerId: other })).toThrow(
      /another shop/,
    );
  });

  it('keeps days of before when its cadence changes, from a day on that is not past', () => {
    const id = record();
    sign(id, '2026-11-09');
    const change = (first: string): void => {
      bench.run('duty.setCadence', { id, rev: rowOf(id).rev, rule: 'FREQ=WEEKLY;BYDAY=WE', first });
    };
    expect(() => {
      change('2026-11-22');
    }).toThrow(/today or later/);
    change('2026-11-24');
    expect(stands(id)).toEqual([
      '11-02 overdue',
      '11-09 doneLate',
      '11-16 overdue',
      '11-23 due',
      '11-25 coming',
      '12-02 coming',
    ]);
    undoLast();
    expect(stands(id).at(-1)).toBe('11-30 coming');
  });

  it('rests while it is paused, goes on with its cadence, and ends', () => {
    const id = record({ first: '2026-11-16' });
    bench.run('duty.pause', { id, rev: rowOf(id).rev, reason: 'Holidays' });
    expect(stands(id)).toEqual(['11-16 overdue']);
    expect(() => bench.run('duty.pause', { id, rev: rowOf(id).rev, reason: 'Again' })).toThrow(/is paused/);
    bench.clock.now += 3 * DAY;
    bench.run('duty.resume', { id, rev: rowOf(id).rev });
    expect(stands(id)).toEqual(['11-16 overdue', '11-30 coming']);
    bench.run('duty.end', { id, rev: rowOf(id).rev, reason: 'Counted by the scales now' });
    expect(standingOfDuty(rowOf(id), saidOf(id), on)).toMatchObject({ missed: 1, next: null });
    expect(() => bench.run('duty.end', { id, rev: rowOf(id).rev, reason: 'Again' })).toThrow(/ended already/);
  });

  it('that has not begun keeps its cadence over a pause', () => {
    const id = record({ first: '2026-11-30' });
    bench.run('duty.pause', { id, rev: rowOf(id).rev, reason: 'Later' });
    expect(stands(id)).toEqual([]);
    bench.run('duty.resume', { id, rev: rowOf(id).rev });
    expect(stands(id)).toEqual(['11-30 coming']);
  });
});

describe('a day of a duty', () => {
  it('is signed once, with what shows it; a later undo opens it again', () => {
    const id = record();
    const evidenceId = fileEvidence();
    sign(id, '2026-11-23', [evidenceId]);
    expect(saidOf(id)).toMatchObject([{ day: today, outcome: 'done', evidence: [evidenceId] }]);
    expect(() => {
      sign(id, today);
    }).toThrow(/was done for 23.Nov already/);
    const [file] = selectRows(bench.records.db, 'evidence', { id: evidenceId });
    expect(() => bench.run('evidence.remove', { id: evidenceId, rev: file?.rev ?? 0 })).toThrow(
      /proves that duty 1 was done/,
    );
    undoLast();
    expect(stands(id)).toContain('11-23 due');
  });

  it.each([
    ['2026-11-17', 'no day of it'],
    ['2026-12-07', 'beyond the next one'],
    ['2026-10-26', 'before it began'],
  ])('can’t be signed for %s, %s', (day) => {
    const id = record();
    expect(() => {
      sign(id, day);
    }).toThrow(/does not fall due/);
  });

  it('is skipped with a reason, many missed ones in one step', () => {
    const id = record();
    bench.run('duty.skip', {
      dutyId: id,
      days: ['2026-11-16', '2026-11-02', '2026-11-09'],
      reason: 'Closed',
    });
    expect(stands(id)).toEqual([
      '11-02 skipped',
      '11-09 skipped',
      '11-16 skipped',
      '11-23 due',
      '11-30 coming',
    ]);
    undoLast();
    expect(saidOf(id)).toEqual([]);
    expect(() =>
      bench.run('duty.skip', { dutyId: id, days: ['2026-11-16', '2026-11-17'], reason: 'x' }),
    ).toThrow(/does not fall due/);
    expect(saidOf(id)).toEqual([]);
  });

  it('stays open while its audit runs, and keeps the audit when it is signed', () => {
    const id = record({ kind: 'audit', checklistId: 'weekly-health' });
    const [checklist] = shippedChecklists();
    if (checklist === undefined) throw new Error('no checklist');
    const audit = bench.run('audit.start', { shopId, checklist, sample: { kind: 'whole' } });
    const begun = lastSeq(bench.records.db);
    bench.run('duty.begin', { dutyId: id, day: today, auditId: audit.id });
    expect(stands(id)).toContain('11-23 due');
    expect(() => bench.run('history.undo', { seq: begun })).toThrow(/a duty names this audit/);
    sign(id, today);
    expect(saidOf(id)).toMatchObject([{ outcome: 'done', auditId: audit.id }]);
  });

  it('keeps its duty from being taken back, and the paper of a duty from the trash', () => {
    const evidenceId = fileEvidence();
    const id = record({ kind: 'paper', evidenceId });
    const recorded = lastSeq(bench.records.db);
    sign(id, '2026-11-16');
    expect(() => bench.run('history.undo', { seq: recorded })).toThrow(/days of it were signed or skipped/);
    expect(() => bench.run('evidence.remove', { id: evidenceId, rev: 1 })).toThrow(
      /paper that duty 1 renews/,
    );
    bench.run('duty.edit', {
      id,
      rev: rowOf(id).rev,
      kind: 'own',
      title: 'Another',
      detail: '',
      checklistId: null,
      evidenceId,
    });
    expect(rowOf(id).evidenceId).toBeNull();
  });
});

describe('whatever is done with a duty', () => {
  it('no signed day changes and no day is signed twice', () => {
    const id = record({ rule: 'FREQ=DAILY;INTERVAL=3' });
    type Act = 'sign' | 'skip' | 'pause' | 'resume' | 'cadence' | 'day';
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom<Act>('sign', 'skip', 'pause', 'resume', 'cadence', 'day'),
        by: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 12 },
    );
    const tried = (act: Act, by: number): void => {
      const { rev, spans } = rowOf(id);
      const now = new Date(bench.clock.now).toISOString().slice(0, 10);
      const open = standingOfDuty({ spans }, saidOf(id), { today: now, zone }).open;
      const day = open[by % Math.max(1, open.length)]?.day ?? now;
      const runs: Readonly<Record<Act, () => void>> = {
        sign: () => {
          sign(id, day);
        },
        skip: () => {
          bench.run('duty.skip', { dutyId: id, days: [day], reason: 'x' });
        },
        pause: () => {
          bench.run('duty.pause', { id, rev, reason: 'x' });
        },
        resume: () => {
          bench.run('duty.resume', { id, rev });
        },
        cadence: () => {
          const rule = `FREQ=DAILY;INTERVAL=${String(by + 1)}`;
          bench.run('duty.setCadence', { id, rev, rule, first: now });
        },
        day: () => {
          bench.clock.now += DAY;
        },
      };
      runs[act]();
    };
    fc.assert(
      fc.property(acts, (list) => {
        for (const { act, by } of list) {
          const before = saidOf(id).filter(({ outcome }) => outcome !== 'begun');
          try {
            tried(act, by);
          } catch (error) {
            expect(String(error)).toMatch(/refused|invalid/u);
          }
          const after = saidOf(id);
          expect(new Set(after.map(({ day }) => day)).size).toBe(after.length);
          for (const one of before) expect(after).toContainEqual(one);
        }
      }),
      { numRuns: 12 },
    );
  });
});
