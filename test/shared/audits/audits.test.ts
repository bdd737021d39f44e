import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditResult, type AuditResult } from '#shared/audits/checklist.ts';
import { recurringFailures, trendOf } from '#shared/audits/trend.ts';
import { drawSample, referencesOf } from '#shared/audits/draw.ts';
import { findingState, pointsAtStake } from '#shared/audits/finding.ts';
import { riskOf, typeOfClause } from '#shared/audits/risk.ts';
import {
  askedItems,
  bandOf,
  type Outcome,
  outcomes,
  pooledScore,
  runScore,
  scoreOfCounts,
} from '#shared/audits/score.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { answersOf, four, itemOf, listOf, runOf } from './runs.ts';

describe('the score of a run', () => {
  it.each([
    ['all compliant', ['compliant', 'compliant', 'compliant', 'compliant'], 1],
    ['partly counts one half', ['compliant', 'partly', 'not', 'partly'], 0.5],
    ['not applicable is left out', ['compliant', 'compliant', 'not', 'notApplicable'], 2 / 3],
    ['not assessed is left out', ['compliant', 'compliant', 'compliant', null], 1],
    ['two that apply are too few', ['compliant', 'compliant', null, null], null],
    [
      'nothing that applies has no score',
      ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'],
      null,
    ],
    ['nothing assessed has no score', [null, null, null, null], null],
  ] as const)('%s', (_, results, share) => {
    expect(runScore(four, answersOf(results)).share).toBe(share);
  });

  it('never lets an item that does not apply or is not assessed make it better', () => {
    const results = fc.array(fc.option(auditResultOf), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(results, (given) => {
        const { share, counts, total, assessed, applying } = runScore(four, answersOf(given));
        expect(counts.compliant + counts.partly + counts.not).toBe(applying);
        expect(assessed + counts.notAssessed).toBe(total);
        if (share !== null) expect(share).toBe((counts.compliant + counts.partly / 2) / applying);
      }),
    );
  });

  it.each([
    ['good from 90 %', 0.9, 'good'],
    ['not good below, also where it is told as 90 %', 0.896, 'fair'],
    ['fair from 70 %', 0.7, 'fair'],
    ['low below', 0.69, 'low'],
  ] as const)('is called %s', (_, share, band) => {
    expect(bandOf(share)).toBe(band);
  });

  it('of several parts together is that of their counts, in any order', () => {
    const counted = fc.array(fc.record(countsOf), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counted, (given) => {
        const pooled = pooledScore(given.map((counts) => ({ counts })));
        expect(pooled).toEqual(pooledScore(given.toReversed().map((counts) => ({ counts }))));
        for (const outcome of outcomes)
          expect(pooled.counts[outcome]).toBe(given.reduce((sum, one) => sum + one[outcome], 0));
        expect(pooled).toEqual(scoreOfCounts(pooled.counts));
      }),
    );
  });

  it('asks an item that follows another only once that was answered so, and not through one that is not asked', () => {
    const list = listOf([
      itemOf('a'),
      itemOf('b', { after: { item: 'a', answers: ['not'] } }),
      itemOf('c', { after: { item: 'b', answers: ['not'] } }),
    ]);
    const asked = (given: readonly (readonly [string, AuditResult])[]) =>
      askedItems(list, new Map(given)).map(({ id }) => id);
    expect(asked([])).toEqual(['a']);
    expect(asked([['a', 'not']])).toEqual(['a', 'b']);
    expect(
      asked([
        ['a', 'not'],
        ['b', 'not'],
      ]),
    ).toEqual(['a', 'b', 'c']);
    expect(
      asked([
        ['a', 'compliant'],
        ['b', 'not'],
      ]),
    ).toEqual(['a']);
  });
});

const few = fc.nat(9);
const countsOf: Readonly<Record<Outcome, typeof few>> = {
  compliant: few,
  partly: few,
  not: few,
  notApplicable: few,
  notAssessed: few,
};

const auditResultOf = fc.constantFrom(...auditResult.options);

describe('a random sample', () => {
  it('is the same for the same things, size and seed, has no repeats and keeps their order', () => {
    const things = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(things, fc.nat(70), fc.nat(9999), (population, size, seed) => {
        const drawn = drawSample(population, size, seed);
        expect(drawn).toEqual(drawSample(population, size, seed));
        expect(drawn).toHaveLength(Math.min(size, population.length));
        expect(population.filter((one) => drawn.includes(one))).toEqual(drawn);
      }),
    );
  });

  it('takes each of ten things about equally often', () => {
    const ten = Array.from({ length: 10 }, (_, at) => String(at));
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed += 1)
      for (const one of drawSample(ten, 3, seed)) seen.set(one, (seen.get(one) ?? 0) + 1);
    for (const one of ten) expect(Math.abs((seen.get(one) ?? 0) - 1500)).toBeLessThan(150);
  });

  it('reads one thing a line, each once', () => {
    expect(referencesOf(' 1 \n2\r\n\n1\t3')).toEqual(['1', '2', '3']);
  });
});

describe('several runs', () => {
  const first = runOf(1, ['not', 'compliant', 'partly', 'notApplicable']);
  const second = runOf(2, ['partly', 'not', 'partly', 'compliant']);

  it('have a trend of the signed ones alone, oldest first', () => {
    const open = runOf(3, ['compliant', 'compliant', 'compliant', 'compliant'], { status: 'inProgress' });
    expect(trendOf([open, second, first]).map(({ audit, share }) => [audit.number, share])).toEqual([
      [1, 0.5],
      [2, 0.5],
    ]);
  });

  const named = (runs: Parameters<typeof recurringFailures>[0]) =>
    recurringFailures(runs).map(({ item, failed, of, newest, isInNewest }) => [
      item.id,
      failed.map(({ number }) => number),
      of,
      newest,
      isInNewest,
    ]);

  it('name what failed again, in which of how many, and how it is by now', () => {
    expect(named([first, second])).toEqual([
      ['a', [1, 2], 2, 'partly', true],
      ['c', [1, 2], 2, 'partly', true],
    ]);
    const third = runOf(3, ['compliant', 'not', 'not', null]);
    expect(named([third, first, second])).toEqual([
      ['c', [1, 2, 3], 3, 'not', true],
      ['b', [2, 3], 3, 'not', true],
      ['a', [1, 2], 3, 'compliant', true],
    ]);
  });

  it('count no run that goes on or was discarded, and no answer that judges nothing', () => {
    const open = runOf(3, ['not', 'not', 'not', 'not'], { status: 'inProgress', endedAt: null });
    const discarded = runOf(4, ['not', 'not', 'not', 'not'], { status: 'discarded' });
    const silent = runOf(5, ['notApplicable', null, 'notApplicable', null]);
    expect(named([first, open, discarded, silent])).toEqual([]);
    expect(named([first, second, silent])[0]).toEqual(['a', [1, 2], 2, 'notApplicable', true]);
  });

  it('name what a later version no longer asks as such, and keep checklists apart', () => {
    const shorter = listOf(four.items.slice(1), { version: 2 });
    const third = runOf(3, ['not', 'compliant', 'compliant'], { checklist: shorter });
    const other = runOf(4, ['not', 'not', 'not', 'not'], { checklist: { ...four, id: 'other' } });
    expect(named([first, second, third, other])).toEqual([
      ['b', [2, 3], 3, 'not', true],
      ['c', [1, 2], 3, 'compliant', true],
      ['a', [1, 2], 2, 'partly', false],
    ]);
  });
});

describe('a finding', () => {
  it.each([
    ['open without an action', null, [], 'open'],
    ['open again once its only action is dropped', null, ['dropped'], 'open'],
    ['under way while an action is', null, ['done', 'inProgress'], 'underWay'],
    ['settled once all are carried out', null, ['done', 'effective'], 'settled'],
    ['under way again when an action did not help', null, ['notEffective'], 'underWay'],
    ['settled by hand', 5, ['open'], 'settled'],
  ] as const)('is %s', (_, closedAt, statuses, state) => {
    const actions = statuses.map((status) => ({ findingId: 'f', status }));
    expect(findingState({ id: 'f', closedAt }, actions)).toBe(state);
  });

  it('puts a range at stake; what is unknown stays unknown', () => {
    const found = [
      { pointsMin: 4, pointsMax: 16 },
      { pointsMin: null, pointsMax: null },
    ];
    expect(pointsAtStake(found)).toEqual({ min: 4, max: 16, unknown: 1 });
  });

  it('takes its risk from the pack, else from own cases of the type, else says nothing', () => {
    const us = shippedPacks().find(({ id }) => id === 'us');
    if (us === undefined) throw new Error('no pack');
    const cases = [
      { type: 'wrong-category', points: 4 },
      { type: 'wrong-category', points: 8 },
      { type: 'wrong-category', points: null },
    ];
    const late = us.metrics.find(({ id }) => id === 'ldr');
    const tiers = [12, 4, 32].map((points) => ({
      value: { from: 10, minCount: null, points, orderCapPercent: null },
      source: '',
      confidence: 'single' as const,
    }));
    const priced = { ...us, metrics: us.metrics.map((one) => (one === late ? { ...one, tiers } : one)) };
    expect(riskOf(priced, 'late-dispatch', cases)).toEqual({ min: 4, max: 32, basis: 'pack' });
    expect(riskOf(us, 'late-dispatch', [])).toBeNull();
    expect(riskOf(us, 'wrong-category', cases)).toEqual({ min: 4, max: 8, basis: 'cases' });
    expect(riskOf(us, 'wrong-category', [])).toBeNull();
    expect(riskOf(us, 'nothing', cases)).toBeNull();
    expect(typeOfClause(us, 'late-dispatch')).toBe('late-dispatch');
    expect(typeOfClause(us, 'cancellation-rate')).toBe('seller-cancellation');
    expect(typeOfClause(us, 'ldr')).toBe('late-dispatch');
    expect(typeOfClause(us, 'nothing at all')).toBeNull();
  });
});
