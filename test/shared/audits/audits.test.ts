import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '#shared/audits/audit.ts';
import { auditResult, type AuditResult, type Checklist } from '#shared/audits/checklist.ts';
import { recurringFailures, type Run, trendOf } from '#shared/audits/trend.ts';
import { drawSample, referencesOf } from '#shared/audits/draw.ts';
import { findingState, pointsAtStake } from '#shared/audits/finding.ts';
import { riskOf, typeOfClause } from '#shared/audits/risk.ts';
import { askedItems, runScore } from '#shared/audits/score.ts';
import { shippedPacks } from '#main/services/packs.ts';

const itemOf = (id: string, section = 's', after: Checklist['items'][number]['after'] = null) => ({
  id,
  section,
  question: id,
  how: 'Look.',
  wanted: 'A photo',
  severity: 'medium' as const,
  clause: 'late-dispatch',
  notApplicable: null,
  after,
});

const listOf = (items: Checklist['items']): Checklist => ({
  id: 'list',
  version: 1,
  title: 'List',
  about: 'About',
  scope: 'shop',
  sections: [
    { id: 's', title: 'Section' },
    { id: 't', title: 'Other' },
  ],
  items,
});

const four = listOf(['a', 'b', 'c', 'd'].map((id) => itemOf(id)));

const answersOf = (results: readonly (AuditResult | null)[]) =>
  results.map((result, at) => ({ itemId: four.items[at]?.id ?? '', result }));

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

  it('asks an item that follows another only once that was answered so, and not through one that is not asked', () => {
    const list = listOf([
      itemOf('a'),
      itemOf('b', 's', { item: 'a', answers: ['not'] }),
      itemOf('c', 's', { item: 'b', answers: ['not'] }),
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

const runOf = (number: number, results: readonly (AuditResult | null)[], part: Partial<Audit> = {}): Run => ({
  audit: {
    id: `run-${String(number)}`,
    rev: 1,
    seq: 1,
    shopId: 'shop',
    number,
    checklist: four,
    sample: { kind: 'whole', seed: null, population: [], items: [] },
    status: 'signed',
    startedAt: Date.parse(`2026-0${String(number)}-02T10:00:00Z`),
    startedBy: null,
    endedAt: Date.parse(`2026-0${String(number)}-02T11:00:00Z`),
    endedBy: null,
    conclusion: '',
    ...part,
  },
  answers: answersOf(results),
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

  it('name what failed again', () => {
    expect(recurringFailures([first, second]).map(({ item, failed, of }) => [item.id, failed, of])).toEqual([
      ['a', 2, 2],
      ['c', 2, 2],
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
