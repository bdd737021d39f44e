import { describe, expect, it } from 'vitest';
import { placeKey } from '#shared/appeals/checks/check.ts';
import { checks } from '#shared/appeals/checks/index.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { factsOfSample, sampleAppeals } from '../../support/sample-appeals.ts';

const samples = sampleAppeals().map((sample) => ({ sample, facts: factsOfSample(sample) }));

/** A fault or finding by its rule and place: "blaming at claim:c1". */
const named = (rule: string, at: string): string => `${rule} at ${at}`;

const found = (facts: (typeof samples)[number]['facts'], list = checks): readonly string[] =>
  readinessOf(facts, list).findings.map(({ rule, spot }) => named(rule, placeKey(spot)));

const all = samples.map(({ sample, facts }) => {
  const planted = sample.planted.map(({ rule, at }) => named(rule, at));
  const told = found(facts);
  return {
    name: sample.name,
    planted,
    told,
    missed: planted.filter((fault) => !told.includes(fault)),
    // Every severity counts: also what is only said must be so.
    wrong: told.filter((finding) => !planted.includes(finding)),
  };
});
const sum = (count: (one: (typeof all)[number]) => number): number =>
  all.reduce((total, one) => total + count(one), 0);
const percent = (part: number, of: number): string => `${((part / of) * 100).toFixed(1)} %`;

describe('the checker on sample appeals', () => {
  it('is tried on enough of them, good and bad', () => {
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(all.filter(({ planted }) => planted.length === 0).length).toBeGreaterThanOrEqual(8);
  });

  it('finds what was planted, and little else', () => {
    const planted = sum((one) => one.planted.length);
    const told = sum((one) => one.told.length);
    const missed = all.flatMap(({ name, missed: faults }) => faults.map((fault) => `${name}: ${fault}`));
    const wrong = all.flatMap(({ name, wrong: findings }) => findings.map((one) => `${name}: ${one}`));
    const recall = planted - missed.length;
    console.info(
      `${all.length} appeals: ${recall} of ${planted} planted faults found (${percent(recall, planted)}), ${wrong.length} of ${told} findings false (${percent(wrong.length, told)}).`,
      ...missed.map((one) => `\n  missed ${one}`),
      ...wrong.map((one) => `\n  false ${one}`),
    );
    expect(recall / planted).toBeGreaterThanOrEqual(0.95);
    expect(wrong.length / told).toBeLessThanOrEqual(0.05);
  });

  it.each(
    samples.filter(({ sample }) => sample.planted.length === 0).map((one) => [one.sample.name, one] as const),
  )('has nothing to mend or to look at in %s', (_name, { facts }) => {
    const { findings } = readinessOf(facts);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each(checks.map(({ key }) => [key] as const))('misses a planted fault without the rule “%s”', (key) => {
    const rest = checks.filter((check) => check.key !== key);
    const lost = samples.flatMap(({ sample, facts }) => {
      const told = found(facts, rest);
      return sample.planted.filter(({ rule, at }) => rule === key && !told.includes(named(rule, at)));
    });
    expect(rest).toHaveLength(checks.length - 1);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('gives each finding a key of its own', () => {
    for (const { facts } of samples) {
      const keys = readinessOf(facts).findings.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
