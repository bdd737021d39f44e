import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decisionsOf } from '#shared/routes/decision.ts';
import { selectRows } from '#main/db/queries.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch' }).id;
});
afterEach(() => bench.close());

const decisions = () => decisionsOf(selectRows(bench.records.db, 'routeDecisions'), violationId);
const decide = (route: 'appealWrong' | 'appealFixed' | 'wait', reason: string) =>
  bench.run('route.decide', { violationId, route, reason });
const sentences = (): readonly string[] =>
  bench.records.db
    .prepare(
      "SELECT sentence FROM history WHERE command LIKE 'route.%' OR command LIKE 'history.%' ORDER BY seq",
    )
    .all()
    .map((row: unknown) => z.object({ sentence: z.string() }).parse(row).sentence);

describe('the route of a case', () => {
  it('is kept with the reason in the user’s words, when and by whom, and the pack in force', () => {
    const person = bench.run('person.add', { shopId, name: 'Owner', role: 'Owner' }).id;
    const result = bench.records.bus.run(
      'route.decide',
      { violationId, route: 'appealWrong', reason: '15 of 17 were handed over in time' },
      person,
    );
    expect(result.ok).toBe(true);
    expect(decisions()).toMatchObject([
      {
        route: 'appealWrong',
        reason: '15 of 17 were handed over in time',
        decidedAt: bench.clock.now,
        decidedBy: person,
        pack: 'us@2026.10',
      },
    ]);
  });

  it('keeps the former when the mind is changed, and tells both in the history', () => {
    decide('appealWrong', 'The carrier says so');
    bench.clock.now += 60_000;
    decide('appealFixed', '');
    expect(decisions().map(({ route, reason }) => [route, reason])).toEqual([
      ['appealFixed', ''],
      ['appealWrong', 'The carrier says so'],
    ]);
    expect(sentences()).toEqual([
      'Route of case 1 chosen: wrong decision',
      'Route of case 1 changed: we fixed it',
    ]);
  });

  it('is taken back by undo, so that the former is in force again', () => {
    decide('appealWrong', 'first');
    bench.clock.now += 60_000;
    decide('wait', 'second');
    bench.run('history.undo', { seq: decisions()[0]?.seq ?? 0 });
    expect(decisions().map(({ reason }) => reason)).toEqual(['first']);
    expect(sentences().at(-1)).toBe('Undone: Route of case 1 changed: wait for the roll-off');
  });

  it('writes nothing when the same is said again, and a new one for another reason', () => {
    const { id } = decide('wait', 'Nothing to add');
    expect(decide('wait', 'Nothing to add').id).toBe(id);
    expect(sentences()).toHaveLength(1);
    expect(decide('wait', 'Asked the carrier first').id).not.toBe(id);
    expect(sentences().at(-1)).toBe('Route of case 1 chosen: wait for the roll-off');
  });

  it('refuses a way that nobody knows and a case that is not there', () => {
    const receive = (input: object) => bench.records.bus.receive('route.decide', input, null);
    expect(receive({ violationId, route: 'pray', reason: '' })).toMatchObject({ ok: false });
    expect(receive({ violationId: 'none', route: 'wait', reason: '' })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
    expect(receive({ violationId, route: 'wait', reason: 'x'.repeat(501) })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(decisions()).toEqual([]);
  });
});
