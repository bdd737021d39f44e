import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const editLines = (before: readonly string[], after: readonly string[]): string => {
  const { shopId: shop, status, ...facts } = violationFacts(shopId);
  const { id } = bench.run('violation.record', { ...facts, shopId: shop, status, lines: [...before] });
  const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
  bench.run('violation.edit', { id, rev: 1, ...facts, lines: [...after], secondAppealDue: null });
  return appeal.id;
};
const linesOf = (appealId: string): readonly (number | null)[] =>
  selectRows(bench.records.db, 'claims', { appealId }).map(({ line }) => line);
const lastEntry = (): number =>
  z.object({ seq: z.number() }).parse(bench.records.db.prepare('SELECT max(seq) AS seq FROM history').get())
    .seq;

describe('claims follow the lines of the notice', () => {
  it.each<[string, readonly string[], readonly (number | null)[]]>([
    ['one comes on top', ['new', 'late', 'torn'], [1, 2]],
    ['one comes below', ['late', 'torn', 'new'], [0, 1]],
    ['they change places', ['torn', 'late'], [1, 0]],
    ['the first goes', ['torn'], [null, 0]],
    ['one is reworded in its place', ['late by a day', 'torn'], [0, 1]],
    ['none is left', [], [null, null]],
  ])('when %s', (_name, after, expected) => {
    expect(linesOf(editLines(['late', 'torn'], after))).toEqual(expected);
  });

  it('and undo takes lines and claims back together', () => {
    const appealId = editLines(['late', 'torn'], ['new', 'late', 'torn']);
    expect(bench.records.bus.run('history.undo', { seq: lastEntry() }, null).ok).toBe(true);
    expect(linesOf(appealId)).toEqual([0, 1]);
  });
});
