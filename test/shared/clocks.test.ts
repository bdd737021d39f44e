import { describe, expect, it } from 'vitest';
import { nextClock } from '#shared/clock.ts';
import type { ClockFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { explainValue } from '#shared/policy/explain.ts';
import { shiftedPack, usPack } from './packs.ts';
import { at, clockOf, notice, now, NY, pending, words } from './clock-case.ts';

describe('first appeal', () => {
  it('ends at 23:59 on the thirtieth day after the notice', () => {
    const clock = clockOf(notice, 'firstAppeal');
    expect(clock).toMatchObject({
      state: 'running',
      stage: 'calm',
      dueAt: at('2026-12-19T23:59'),
      source: 'pack',
      valueRef: 'clocks.firstAppeal.days',
    });
    expect(words(clock)).toBe('30 calendar days from the notice');
    expect(clock?.shareLeft).toBeCloseTo(0.87, 2);
  });

  it.each([
    ['a notice late in the evening', '2026-11-19T23:58', '2026-12-19T23:59'],
    ['over the end of summer time', '2026-10-20T08:00', '2026-11-19T23:59'],
    ['over a leap day', '2028-02-10T08:00', '2028-03-11T23:59'],
    ['over a year', '2026-12-20T08:00', '2027-01-19T23:59'],
  ])('%s', (_, noticeAt, due) => {
    expect(clockOf({ ...notice, noticeAt: at(noticeAt) }, 'firstAppeal')?.dueAt).toBe(at(due));
  });

  it('follows the ticket when it prints a time, and keeps the pack’s beside it', () => {
    const printed = { ...notice.printed, firstAppeal: at('2026-12-01T12:00') };
    const clock = clockOf({ ...notice, printed }, 'firstAppeal');
    expect(clock).toMatchObject({
      dueAt: at('2026-12-01T12:00'),
      source: 'ticket',
      byPack: at('2026-12-19T23:59'),
      fromText: 'As the ticket says',
    });
  });

  it('follows the shifted pack', () => {
    const clock = clockOf(notice, 'firstAppeal', shiftedPack);
    expect(clock?.dueAt).toBe(at('2026-12-17T23:59'));
    expect(words(clock)).toBe('28 calendar days from the notice');
  });

  it('counts business days where the pack does', () => {
    const days = { ...usPack.clocks.firstAppeal.days, value: 5, unit: 'business_days' as const };
    const pack = { ...usPack, clocks: { ...usPack.clocks, firstAppeal: { days } } };
    const clock = clockOf(notice, 'firstAppeal', pack);
    expect(clock?.dueAt).toBe(at('2026-11-27T23:59'));
    expect(words(clock)).toBe('5 business days from the notice');
  });

  it('has no time where the pack knows none and the ticket prints none', () => {
    const days = { ...usPack.clocks.firstAppeal.days, value: null };
    const pack = { ...usPack, clocks: { ...usPack.clocks, firstAppeal: { days } } };
    expect(clockOf(notice, 'firstAppeal', pack)).toMatchObject({ state: 'notStarted', dueAt: null });
    const printed = { ...notice.printed, firstAppeal: at('2026-12-01T12:00') };
    expect(clockOf({ ...notice, printed }, 'firstAppeal', pack)).toMatchObject({
      state: 'running',
      source: 'ticket',
      byPack: null,
    });
  });

  it.each<[string, number | null, number, string]>([
    ['sent in time', at('2026-11-25T10:00'), at('2026-12-30T09:00'), 'met'],
    ['sent on the last minute', at('2026-12-19T23:59'), at('2026-12-30T09:00'), 'met'],
    ['sent late', at('2026-12-20T00:01'), at('2026-12-30T09:00'), 'passed'],
    ['never sent', null, at('2026-12-20T00:00'), 'passed'],
    ['never sent, a day before', null, at('2026-12-19T00:00'), 'running'],
  ])('%s', (_, sentAt, when, state) => {
    const attempts = [{ attempt: 1, sentAt, rejectedAt: null }];
    expect(clockOf({ ...notice, attempts }, 'firstAppeal', usPack, when)?.state).toBe(state);
  });
});

describe('second appeal', () => {
  const rejected: ClockFacts = {
    ...notice,
    status: 'appeal1Rejected',
    attempts: [{ attempt: 1, sentAt: at('2026-11-02T10:00'), rejectedAt: at('2026-11-12T15:00') }],
    noticeAt: at('2026-10-19T08:00'),
  };

  it('waits for a rejection', () => {
    const clock = clockOf(notice, 'secondAppeal');
    expect(clock).toMatchObject({ state: 'notStarted', dueAt: null, stage: null });
    expect(words(clock)).toBe('15 calendar days from a rejection');
  });

  it('ends fifteen days after it', () => {
    const clock = clockOf(rejected, 'secondAppeal');
    expect(clock).toMatchObject({ state: 'running', dueAt: at('2026-11-27T23:59') });
    expect(words(clock)).toBe('15 calendar days from the rejection');
    expect(clockOf(rejected, 'firstAppeal')?.state).toBe('met');
    expect(clockOf(rejected, 'secondAppeal', shiftedPack)?.dueAt).toBe(at('2026-11-25T23:59'));
  });

  it.each(['2026-11-20T12:00', '2026-12-05T12:00'])('ends at %s where the rejection prints so', (due) => {
    const printed = { ...rejected.printed, secondAppeal: at(due) };
    const clock = clockOf({ ...rejected, printed }, 'secondAppeal');
    expect(clock).toMatchObject({ dueAt: at(due), source: 'ticket', byPack: at('2026-11-27T23:59') });
    expect(clockOf({ ...notice, printed }, 'secondAppeal')?.state).toBe('notStarted');
  });

  it('is not offered where there is one attempt', () => {
    const attempts = { ...usPack.clocks.attempts, value: 1 };
    const pack = { ...usPack, clocks: { ...usPack.clocks, attempts } };
    expect(clockOf(rejected, 'secondAppeal', pack)?.state).toBe('notOffered');
  });
});

describe('milestone quiz and evidence', () => {
  const milestone = {
    threshold: 150,
    startsAt: at('2026-11-19T08:41'),
    endsAt: at('2026-11-26T08:41'),
    quizOffered: true,
    quizPassedAt: null,
    isOfDayOnly: false,
  };

  it('runs while the limits run', () => {
    const clock = clockOf({ ...notice, milestone }, 'milestoneQuiz');
    expect(clock).toMatchObject({ state: 'running', stage: 'soon', dueAt: at('2026-11-26T08:41') });
    expect(words(clock)).toBe('While the limits of 150 run');
    const byDay = { ...milestone, isOfDayOnly: true };
    expect(words(clockOf({ ...notice, milestone: byDay }, 'milestoneQuiz'))).toBe(
      'While the limits of 150 run; the hour of their end is not known',
    );
    const passed = { ...milestone, quizPassedAt: at('2026-11-21T10:00') };
    expect(clockOf({ ...notice, milestone: passed }, 'milestoneQuiz')?.state).toBe('met');
    const none = { ...milestone, endsAt: null, quizOffered: false };
    expect(clockOf({ ...notice, milestone: none }, 'milestoneQuiz')?.state).toBe('notOffered');
    expect(clockOf(notice, 'milestoneQuiz')).toBeNull();
  });

  it('asks for evidence by the ticket, else by the pack', () => {
    expect(clockOf(notice, 'evidence')).toBeNull();
    const asked: ClockFacts = {
      ...pending,
      type: 'missing-item',
      status: 'evidenceAsked',
      noticeAt: at('2026-11-22T20:30'),
    };
    const clock = clockOf(asked, 'evidence');
    expect(clock).toMatchObject({ state: 'running', stage: 'soon', dueAt: at('2026-11-24T20:30') });
    expect(words(clock)).toBe('48 h from the dispute notice');
    const printed = { ...asked.printed, evidence: at('2026-11-25T12:00') };
    expect(clockOf({ ...asked, printed }, 'evidence')).toMatchObject({
      dueAt: at('2026-11-25T12:00'),
      byPack: at('2026-11-24T20:30'),
    });
    expect(clockOf({ ...asked, evidenceSentAt: at('2026-11-23T09:00') }, 'evidence')?.state).toBe('met');
  });
});

describe('a case as a whole', () => {
  it('has its clocks in the order of the tiles', () => {
    expect(clocksOf(notice, usPack, NY, now).map(({ kind }) => kind)).toEqual([
      'firstAppeal',
      'secondAppeal',
      'correction',
    ]);
  });

  it('has no running clock once it is closed, and keeps what was met or ran out', () => {
    const attempts = [{ attempt: 1, sentAt: at('2026-11-20T10:00'), rejectedAt: null }];
    const won = clocksOf({ ...notice, status: 'overturned', attempts }, usPack, NY, now);
    expect(won.map(({ state }) => state)).toEqual(['met', 'notOffered', 'notOffered']);
    expect(nextClock(won)).toBeNull();
    const lapsed = clocksOf({ ...notice, status: 'lapsed' }, usPack, NY, at('2027-02-01T09:00'));
    expect(lapsed[0]?.state).toBe('passed');
  });

  it('says of a clock that had time when its case was decided that it was stopped, however long ago', () => {
    const won = { ...notice, status: 'overturned' as const, closedAt: at('2026-11-25T10:00') };
    const later = at('2027-02-01T09:00');
    expect(clockOf(won, 'firstAppeal', usPack, later)).toMatchObject({
      state: 'notOffered',
      fromText: 'Overturned',
    });
    const afterIt = { ...won, closedAt: at('2026-12-24T10:00') };
    expect(clockOf(afterIt, 'firstAppeal', usPack, later)?.state).toBe('passed');
    expect(clockOf({ ...won, status: 'lapsed' }, 'firstAppeal', usPack, later)?.state).toBe('passed');
  });

  it('says of a case that lapsed that what still had time, or never began, is over, and since when', () => {
    const facts = { ...notice, status: 'lapsed' as const, lapsedAt: at('2026-11-25T10:00') };
    const clocks = (more: Partial<ClockFacts> = {}) =>
      clocksOf({ ...facts, ...more }, usPack, NY, at('2026-11-30T09:00')).map((one) => [
        one.kind,
        one.state,
        one.dueAt,
        one.fromText.replaceAll('\u00a0', ' '),
      ]);
    const ended = 'Ended on 25 Nov: the case lapsed';
    expect(clocks().slice(0, 2)).toEqual([
      ['firstAppeal', 'passed', null, ended],
      ['secondAppeal', 'passed', null, ended],
    ]);
    expect(clocks({ lapsedAt: null })[0]?.[3]).toBe('The case lapsed');
    expect(nextClock(clocksOf(facts, usPack, NY, now))).toBeNull();
  });

  it('names the running clock that ends first', () => {
    const printed = { ...pending.printed, correction: at('2026-11-23T21:30') };
    expect(nextClock(clocksOf({ ...pending, printed }, usPack, NY, now))?.kind).toBe('correction');
  });

  it('points each rule to its value in the pack', () => {
    const milestone = {
      threshold: 150,
      startsAt: now,
      endsAt: now + 1,
      quizOffered: true,
      quizPassedAt: null,
      isOfDayOnly: false,
    };
    const facts: ClockFacts = { ...pending, type: 'missing-item', status: 'evidenceAsked', milestone };
    const refs = clocksOf(facts, usPack, NY, now).map(({ valueRef }) => valueRef);
    expect(refs).toHaveLength(5);
    for (const ref of refs) expect(ref === null ? null : explainValue(usPack, ref)).not.toBeNull();
    expect(explainValue(usPack, 'clocks.firstAppeal.days')).toMatchObject({
      value: 30,
      pack: 'US 2026.10',
      confidence: 'confirmed',
      source: { title: 'Seller Enforcement Policy', pageDate: '2026-07-31', via: 'transcription' },
    });
    expect(explainValue(usPack, 'rating.milestones.0.threshold')).toMatchObject({ value: 150 });
    expect([explainValue(usPack, 'clocks'), explainValue(usPack, 'no.such.place')]).toEqual([null, null]);
  });
});
