import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/contract/commands.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import type { Review } from '#shared/review/review.ts';
import { weekTo } from '#shared/review/week.ts';
import { DAY } from '#shared/kernel/time.ts';
import { lastSeq } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { reviewFacts } from '../shared/review/facts.ts';
import { createShop, openBench, testNow, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const reportTo = (until: string, at = testNow) => assembleReview(reviewFacts(), weekTo(until), at);

const sign = (more: Partial<CommandInput<'review.sign'>> = {}): string =>
  bench.run('review.sign', {
    shopId,
    report: reportTo('2026-11-23'),
    notes: 'More pickups',
    duties: [],
    ...more,
  }).id;

const rowOf = (id: string): Review => {
  const [row] = selectRows(bench.records.db, 'reviews', { id });
  if (row === undefined) throw new Error('no review');
  return row;
};

const duty = (kind: 'review' | 'own' = 'review'): string =>
  bench.run('duty.record', {
    shopId,
    kind,
    title: 'Review of the week',
    detail: '',
    checklistId: null,
    evidenceId: null,
    ownerId: null,
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    first: '2026-11-09',
  }).id;

const saidOf = (dutyId: string) =>
  selectRows(bench.records.db, 'dutyOccurrences', { dutyId }).map(({ day, outcome, note, evidence }) => ({
    day,
    outcome,
    note,
    evidence,
  }));

const file = { sha256: '7'.repeat(64), bytes: 3, mime: 'application/pdf', fileName: 'review-1.pdf' };

const trash = (evidenceId: string): void => {
  const [row] = selectRows(bench.records.db, 'evidence', { id: evidenceId });
  bench.run('evidence.remove', { id: evidenceId, rev: row?.rev ?? 0 });
};

describe('a signed review', () => {
  it('keeps what was read, whatever changes later, and can’t be taken back', () => {
    const id = sign();
    expect(rowOf(id)).toMatchObject({
      number: 1,
      notes: 'More pickups',
      signedAt: testNow,
      evidenceId: null,
    });
    const { report } = rowOf(id);
    const seq = lastSeq(bench.records.db);
    bench.run('violation.record', violationFacts(shopId));
    expect(rowOf(id).report).toEqual(report);
    expect(() => bench.run('history.undo', { seq })).toThrow(/notUndoable/);
    expect(rowOf(id).number).toBe(1);
  });

  it('is one for each week, and each has the next number', () => {
    sign();
    expect(() => sign()).toThrow(/were signed already, in review 1\. Nothing was written/);
    expect(() => sign({ report: reportTo('2026-11-20') })).toThrow(/up to 20.Nov.2026 were signed already/);
    expect(rowOf(sign({ report: reportTo('2026-11-16') })).number).toBe(2);
    bench.clock.now += 2 * DAY;
    const next = reportTo('2026-11-25');
    expect(() => sign({ report: next })).toThrow(/since the last one/);
    expect(rowOf(sign({ report: { ...next, from: '2026-11-24' } })).number).toBe(3);
  });

  it.each([
    ['a week that is not over', () => reportTo('2026-11-24'), /can’t look ahead/],
    ['a moment to come', () => reportTo('2026-11-23', testNow + 1), /can’t look ahead/],
    ['other days than seven', () => ({ ...reportTo('2026-11-23'), from: '2026-11-20' }), /seven days/],
  ])('is refused for %s', (_name, report, words) => {
    expect(() => sign({ report: report() })).toThrow(words);
    expect(selectRows(bench.records.db, 'reviews')).toEqual([]);
  });

  it('signs the days of duties with it, in one step', () => {
    const dutyId = duty();
    sign({ duties: [{ dutyId, day: '2026-11-23' }] });
    expect(saidOf(dutyId)).toEqual([{ day: '2026-11-23', outcome: 'done', note: 'Review 1', evidence: [] }]);
  });

  it.each([
    ['that lies in another week', 'review', '2026-11-16', /does not lie in the week/],
    ['on which the duty does not fall', 'review', '2026-11-20', /does not fall due/],
    ['of a duty of another kind', 'own', '2026-11-23', /none of reviews/],
  ] as const)('is refused with a day %s, and nothing is signed', (_name, kind, day, words) => {
    const dutyId = duty(kind);
    expect(() => sign({ duties: [{ dutyId, day }] })).toThrow(words);
    expect([selectRows(bench.records.db, 'reviews'), saidOf(dutyId)]).toEqual([[], []]);
  });

  it('signs no day twice', () => {
    const dutyId = duty();
    bench.run('duty.sign', { dutyId, day: '2026-11-23', note: '', evidence: [] });
    expect(() => sign({ duties: [{ dutyId, day: '2026-11-23' }] })).toThrow(/was done .* already/);
  });
});

describe('the PDF of a review', () => {
  it('is filed as evidence of no case, and shown with the day of the duty, in one step that can be undone', () => {
    const dutyId = duty();
    const id = sign({ duties: [{ dutyId, day: '2026-11-23' }] });
    const { evidenceId, number } = bench.run('review.file', { id, file });
    const seq = lastSeq(bench.records.db);
    expect(rowOf(id).evidenceId).toBe(evidenceId);
    expect(selectRows(bench.records.db, 'evidence', { id: evidenceId })).toMatchObject([
      {
        number,
        violationId: null,
        capturedAt: testNow,
        caption: 'Weekly review 1, week to 23\u00a0Nov\u00a02026',
      },
    ]);
    expect(saidOf(dutyId)).toMatchObject([{ evidence: [evidenceId] }]);
    bench.run('history.undo', { seq });
    expect([rowOf(id).evidenceId, selectRows(bench.records.db, 'evidence')]).toEqual([null, []]);
    expect(saidOf(dutyId)).toMatchObject([{ outcome: 'done', evidence: [] }]);
    expect(bench.run('review.file', { id, file }).number).toBe(2);
  });

  it('is filed once, and stays out of the trash', () => {
    const id = sign();
    const { evidenceId } = bench.run('review.file', { id, file });
    expect(() => bench.run('review.file', { id, file })).toThrow(/on file already/);
    expect(() => {
      trash(evidenceId);
    }).toThrow(/Evidence 1 is the PDF of review 1/);
  });

  it('goes on being there when the week is long gone', () => {
    const id = sign();
    const { evidenceId } = bench.run('review.file', { id, file });
    bench.clock.now += 60 * DAY;
    expect(sign({ report: reportTo('2027-01-18', bench.clock.now) })).not.toBe(id);
    expect(rowOf(id).evidenceId).toBe(evidenceId);
  });
});
