import { describe, expect, it } from 'vitest';
import { nextSteps } from '#renderer/features/today/next-steps.ts';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { clockFacts } from '#shared/clock-facts.ts';
import { clocksOf } from '#shared/clocks.ts';
import { HOUR, startOfDay } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { ukPack, usPack } from '../shared/packs.ts';
import { now, violation, zone } from './rating-records.ts';
import { draft, todayFacts } from './today-records.ts';

const stepsOf = (one: Violation, appeals: readonly Appeal[] = [], pack: Pack = usPack) =>
  nextSteps(todayFacts([one], appeals, [], { pack, packFor: () => pack }), null).map(
    ({ title, detail, target }) => ({
      title: title.replaceAll('\u00a0', ' '),
      detail: detail.replaceAll('\u00a0', ' '),
      target,
    }),
  );

const old = startOfDay('2026-06-01', zone);
const unsent = violation(2, { noticeAt: old });
const rejected = violation(8, {
  noticeAt: old,
  status: 'appeal1Rejected',
  statusLog: [
    { status: 'actionTaken', at: old, note: '' },
    { status: 'appeal1Sent', at: startOfDay('2026-06-10', zone), note: '' },
    { status: 'appeal1Rejected', at: startOfDay('2026-06-20', zone), note: '' },
  ],
});
const left = 'Record it as lapsed, or what Seller Center says.';

describe('a case whose appeal can’t be sent any more', () => {
  it.each<[string, Violation, readonly Appeal[], string]>([
    ['a draft of the second appeal', rejected, [draft('v8', 2)], 'Case 8: the last appeal’s time is over'],
    ['no second appeal begun', rejected, [], 'Case 8: the last appeal’s time is over'],
    ['a draft of the first appeal', unsent, [draft('v2')], 'Case 2: the time to appeal is over'],
    ['no appeal begun', unsent, [], 'Case 2: the time to appeal is over'],
  ])('says once what is left: %s', (_, one, appeals, title) => {
    const target = { kind: 'case', id: one.id };
    expect(stepsOf(one, appeals)).toEqual([{ title, detail: left, target }]);
  });

  it('says nothing of one that waits for an answer, or that is recorded as lapsed', () => {
    expect(stepsOf({ ...unsent, status: 'correctionSent' })).toEqual([]);
    expect(stepsOf({ ...unsent, status: 'lapsed' })).toEqual([]);
  });

  it('asks for the evidence first while that can be sent', () => {
    const asked = { ...unsent, status: 'evidenceAsked' as const, evidenceDue: now + HOUR };
    expect(stepsOf(asked).map(({ title }) => title)).toEqual(['Send the evidence for case 2']);
  });

  it('keeps the step in the case, with the end of its time', () => {
    const stepOf = (one: Violation, appeals: readonly Appeal[], at: number) =>
      appealStep(one, appeals, 2, clocksOf(clockFacts(one, appeals, null, null), usPack, zone, at));
    const end = startOfDay('2026-07-05', zone) + 24 * HOUR - 60_000;
    expect(stepOf(rejected, [], now)).toEqual({ kind: 'start', attempt: 2, endedAt: end });
    expect(stepOf(rejected, [draft('v8', 2)], now)).toMatchObject({ kind: 'continue', endedAt: end });
    expect(stepOf(rejected, [], end - 1)).toEqual({ kind: 'start', attempt: 2, endedAt: null });
  });
});

describe('a pending case whose deadline only the ticket knows', () => {
  const pending = violation(3, { status: 'pending', ticket: '7719042633582041' });
  const titlesOf = (one: Violation, pack: Pack) => stepsOf(one, [], pack).map(({ title }) => title);

  it('asks for it while none is entered', () => {
    expect(stepsOf(pending, [], ukPack)).toEqual([
      {
        title: 'Enter the deadline that ticket …2041 prints',
        detail: 'None is published for this market, so no clock runs. Case 3, Late dispatch.',
        target: { kind: 'case', id: 'v3' },
      },
    ]);
    expect(titlesOf({ ...pending, ticket: '' }, ukPack)).toEqual([
      'Enter the deadline that the ticket of case 3 prints',
    ]);
  });

  it('does not once one is entered, the action is taken, or the market publishes one', () => {
    expect(titlesOf({ ...pending, correctionDue: now + HOUR }, ukPack)).toEqual([
      'Correct what case 3 names',
    ]);
    expect(titlesOf({ ...pending, appealDue: now + HOUR }, ukPack)).toEqual([]);
    expect(titlesOf({ ...pending, status: 'actionTaken' }, ukPack)).toEqual([]);
    expect(titlesOf(pending, usPack)).toEqual([]);
  });
});
