import { describe, expect, it } from 'vitest';
import { clockFacts } from '#shared/clock-facts.ts';
import { stateWords } from '#shared/clock-words.ts';
import type { ClockKind } from '#shared/clock.ts';
import type { ClockFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { HOUR, instantOfLocal } from '#shared/kernel/time.ts';
import { attemptsAllowed, caseRules } from '#shared/policy/case-rules.ts';
import { explainValue } from '#shared/policy/explain.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { parsePack } from '#shared/policy/parse.ts';
import { settableAs } from '#shared/policy/settable.ts';
import { caseOf } from './alerts/facts.ts';
import { seaAhrPack, shippedJson, ukPack, usPack } from './packs.ts';
import { factsOf, ledgerOf } from './routes/fact-sets.ts';
import { routesOf } from '#shared/routes/routes.ts';

const zone = 'America/New_York';
const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;
const noticeAt = at('2026-11-22T20:30');
const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const asked = (type: string | null, more: Partial<ClockFacts> = {}): ClockFacts => ({
  ...clockFacts(caseOf({ type, noticeAt, status: 'evidenceAsked', statusLog: [] }), [], null, null),
  ...more,
});

const clockOf = (facts: ClockFacts, kind: ClockKind, pack: Pack = usPack) => {
  const clock = clocksOf(facts, pack, zone, now).find((one) => one.kind === kind);
  if (clock === undefined) throw new Error(`no ${kind}`);
  return { ...clock, words: plain(stateWords(clock, now)), fromText: plain(clock.fromText) };
};

/** The US pack as one of before: no type has clocks of its own. */
const packOfBefore: Pack = {
  ...usPack,
  violations: usPack.violations.map((type) => ({ ...type, clocks: undefined })),
};

describe('the clock of evidence', () => {
  it.each(
    usPack.violations
      .filter(({ code }) => code !== 'missing-item')
      .map(({ code }): string | null => code)
      .concat(null, 'not-in-the-catalogue'),
  )('of %s is not known where the ticket prints none', (type) => {
    expect(clockOf(asked(type), 'evidence')).toMatchObject({
      label: 'Evidence',
      state: 'notStarted',
      dueAt: null,
      valueRef: null,
      words: 'Not known',
      fromText: 'Not known, unless the ticket prints it',
    });
  });

  it('goes by the ticket in any type', () => {
    const printed = { ...asked(null).printed, evidence: at('2026-11-25T12:00') };
    expect(clockOf(asked('account-verification', { printed }), 'evidence')).toMatchObject({
      label: 'Evidence',
      state: 'running',
      dueAt: at('2026-11-25T12:00'),
      byPack: null,
      source: 'ticket',
    });
  });

  it('of a dispute goes by the hours of the pack', () => {
    expect(clockOf(asked('missing-item'), 'evidence')).toMatchObject({
      label: 'Evidence for a dispute',
      state: 'running',
      dueAt: noticeAt + 48 * HOUR,
      fromText: '48 h from the dispute notice',
      valueRef: 'clocks.disputeEvidence.hours',
    });
  });

  it('of what is no dispute says that it was sent, and not whether in time', () => {
    const sent = asked('account-verification', { status: 'evidenceSent', evidenceSentAt: now });
    expect(clockOf(sent, 'evidence')).toMatchObject({ state: 'met', dueAt: null, metAt: now, words: 'Sent' });
  });

  it.each([
    ['a pack of before', packOfBefore],
    ['the United Kingdom', ukPack],
    ['South-East Asia', seaAhrPack],
  ])('is not known by %s', (_, pack) => {
    expect(clockOf(asked('missing-item'), 'evidence', pack)).toMatchObject({
      dueAt: null,
      words: 'Not known',
    });
  });
});

describe('the appeal of a dispute', () => {
  const ruled = asked('missing-item', { status: 'actionTaken', actionTakenAt: at('2026-11-23T08:00') });

  it('runs from the ruling, not from the notice', () => {
    expect(clockOf(asked('missing-item'), 'firstAppeal')).toMatchObject({
      state: 'notStarted',
      dueAt: null,
      fromText: '30 calendar days from the ruling',
    });
    expect(clockOf(ruled, 'firstAppeal')).toMatchObject({
      state: 'running',
      dueAt: at('2026-12-23T23:59'),
      fromText: '30 calendar days from the ruling',
    });
    expect(clockOf(asked('missing-item'), 'firstAppeal', packOfBefore)).toMatchObject({
      state: 'running',
      fromText: '30 calendar days from the notice',
    });
  });

  it('follows the ticket before and after it', () => {
    const printed = { ...ruled.printed, firstAppeal: at('2026-12-01T12:00') };
    for (const facts of [asked('missing-item', { printed }), { ...ruled, printed }])
      expect(clockOf(facts, 'firstAppeal')).toMatchObject({
        state: 'running',
        dueAt: at('2026-12-01T12:00'),
      });
  });

  it('was sent where a state says so, though the ruling is not on record', () => {
    const attempts = [{ attempt: 1, sentAt: now, rejectedAt: null }];
    expect(clockOf(asked('missing-item', { attempts }), 'firstAppeal')).toMatchObject({
      state: 'met',
      words: 'Sent',
    });
  });

  it('says nothing of a second one, nor of how many there are', () => {
    const attempts = [{ attempt: 1, sentAt: at('2026-11-23T08:30'), rejectedAt: at('2026-11-23T09:00') }];
    expect(clockOf({ ...ruled, attempts }, 'secondAppeal')).toMatchObject({
      state: 'notStarted',
      dueAt: null,
    });
    expect(attemptsAllowed(usPack, 'missing-item')).toBeNull();
    expect([attemptsAllowed(usPack, 'late-dispatch'), attemptsAllowed(usPack, null)]).toEqual([2, 2]);
    expect(attemptsAllowed(packOfBefore, 'missing-item')).toBe(2);
  });

  it('is a way that comes later, once there is a ruling', () => {
    const wayOf = (status: 'evidenceAsked' | 'actionTaken') => {
      const told = { type: 'missing-item', points: 0, status };
      const routes = routesOf(factsOf(told, usPack), ledgerOf(told), { pack: usPack, zone, now });
      return routes.find(({ kind }) => kind === 'appealWrong');
    };
    expect(wayOf('evidenceAsked')).toMatchObject({
      standing: 'later',
      against: ['Only the ruling on the dispute can be appealed.'],
    });
    const open = wayOf('actionTaken');
    expect(open?.standing).toBe('open');
    expect(open?.costs.map(plain)).toContain('Attempt 1');
  });
});

describe('clocks of a type as the pack has them', () => {
  it('have a place, a source and how sure they are', () => {
    const { firstAppeal, secondAppeal, attempts, evidence } = caseRules(usPack, 'missing-item');
    expect(explainValue(usPack, firstAppeal.ref)).toMatchObject({
      value: 30,
      confidence: 'single',
      source: { title: usPack.sources['us-qa']?.title },
    });
    for (const ref of [secondAppeal.ref, attempts.ref])
      expect(explainValue(usPack, ref)).toMatchObject({ value: null, confidence: 'unknown' });
    expect(explainValue(usPack, evidence?.ref ?? '')).toMatchObject({ value: 48 });
    expect(settableAs(usPack, firstAppeal.ref)).toEqual({ kind: 'number' });
  });

  it('are the pack’s own where a type has none', () => {
    const { firstAppeal, secondAppeal, attempts, evidence } = caseRules(usPack, 'late-dispatch');
    expect([firstAppeal.ref, secondAppeal.ref, attempts.ref, evidence, firstAppeal.from]).toEqual([
      'clocks.firstAppeal.days',
      'clocks.secondAppeal.days',
      'clocks.attempts',
      null,
      'notice',
    ]);
  });

  it('may be missing, and a wrong one is refused by its place', () => {
    expect(parsePack(packOfBefore).ok).toBe(true);
    for (const json of Object.values(shippedJson())) expect(parsePack(json).ok).toBe(true);
    const bent = usPack.violations.map((type) =>
      type.clocks === undefined ? type : { ...type, clocks: { ...type.clocks, dispute: 'yes' } },
    );
    const read = parsePack({ ...usPack, violations: bent });
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      `violations[${String(bent.findIndex(({ clocks }) => clocks !== undefined))}].clocks.dispute`,
    ]);
  });
});
