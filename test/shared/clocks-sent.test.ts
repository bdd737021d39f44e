import { describe, expect, it } from 'vitest';

import type { ClockFacts } from '#shared/clock-context.ts';
import { stateWords } from '#shared/clock-words.ts';
import { usPack } from './packs.ts';
import { at, clockOf, notice, now, pending, words } from './clock-case.ts';

describe('an attempt of which not all is on record', () => {
  const late = at('2026-12-30T09:00');
  it.each<[string, ClockFacts['attempts'], number, readonly string[]]>([
    [
      'rejected, never recorded as sent',
      [{ attempt: 1, sentAt: null, rejectedAt: at('2026-11-22T10:00') }],
      now,
      ['met', 'running'],
    ],
    [
      'the same after its own time',
      [{ attempt: 1, sentAt: null, rejectedAt: at('2026-11-22T10:00') }],
      late,
      ['met', 'passed'],
    ],
    [
      'only the second recorded as sent',
      [
        { attempt: 1, sentAt: null, rejectedAt: null, isMade: true },
        { attempt: 2, sentAt: at('2026-11-22T10:00'), rejectedAt: null, isMade: true },
      ],
      late,
      ['met', 'met'],
    ],
    [
      'made, and nothing more is known',
      [{ attempt: 1, sentAt: null, rejectedAt: null, isMade: true }],
      now,
      ['met', 'notStarted'],
    ],
  ])('%s', (_, attempts, when, states) => {
    const clocks = (['firstAppeal', 'secondAppeal'] as const).map((kind) =>
      clockOf({ ...notice, attempts }, kind, usPack, when),
    );
    expect(clocks.map((clock) => clock?.state)).toEqual(states);
    expect(clocks[0]).toMatchObject({ metAt: null, dueAt: at('2026-12-19T23:59'), valueRef: null });
    expect(words(clocks[0] ?? null)).toBe('Sent; when is not on record');
    for (const clock of clocks.filter((one) => one?.metAt === null && one.state === 'met'))
      expect(clock === null ? '' : stateWords(clock, when)).toBe('Sent');
  });

  it('is sent, in time or not, where no deadline is known', () => {
    const days = { ...usPack.clocks.firstAppeal.days, value: null };
    const pack = { ...usPack, clocks: { ...usPack.clocks, firstAppeal: { days } } };
    const attempts = [{ attempt: 1, sentAt: now, rejectedAt: null }];
    const clock = clockOf({ ...notice, attempts }, 'firstAppeal', pack);
    expect(clock).toMatchObject({ state: 'met', dueAt: null, metAt: now });
    expect(clock === null ? '' : stateWords(clock, now)).toBe('Sent');
  });
});

describe('evidence that was asked for', () => {
  const asked: ClockFacts = {
    ...pending,
    type: 'missing-item',
    status: 'evidenceAsked',
    noticeAt: at('2026-11-22T20:30'),
    evidenceAskedAt: at('2026-11-22T20:30'),
  };
  it.each<[string, Partial<ClockFacts>, string, string]>([
    ['is waited for', {}, '2026-11-23T09:12', 'running'],
    [
      'was sent',
      { status: 'evidenceSent', evidenceSentAt: at('2026-11-23T09:00') },
      '2026-11-25T09:00',
      'met',
    ],
    [
      'was sent late',
      { status: 'evidenceSent', evidenceSentAt: at('2026-11-24T21:00') },
      '2026-11-25T09:00',
      'passed',
    ],
    [
      'was sent, and action taken after all',
      {
        status: 'actionTaken',
        evidenceSentAt: at('2026-11-23T09:00'),
        actionTakenAt: at('2026-11-24T09:00'),
      },
      '2026-12-01T09:00',
      'met',
    ],
    ['was never sent, and appealed', { status: 'appeal1Sent' }, '2026-12-01T09:00', 'passed'],
    [
      'was never sent, and action taken',
      { status: 'actionTaken', actionTakenAt: at('2026-11-25T09:00') },
      '2026-12-01T09:00',
      'passed',
    ],
    [
      'was not yet sent when action was taken',
      { status: 'actionTaken', actionTakenAt: at('2026-11-23T09:00') },
      '2026-12-01T09:00',
      'notOffered',
    ],
    [
      'was sent, and the case won',
      { status: 'overturned', evidenceSentAt: at('2026-11-23T09:00'), closedAt: at('2026-11-26T09:00') },
      '2026-12-01T09:00',
      'met',
    ],
  ])('%s', (_, more, when, state) => {
    expect(clockOf({ ...asked, ...more }, 'evidence', usPack, at(when))?.state).toBe(state);
  });
});

describe('correction', () => {
  const due = { ...pending.printed, correction: at('2026-11-23T21:30') };

  it.each<[string, ClockFacts, string, string]>([
    ['pending, time printed', { ...pending, printed: due }, 'running', 'As the ticket says'],
    ['pending, none printed', pending, 'notStarted', '12–72 h from the notice, as the ticket prints'],
    ['action taken', notice, 'notOffered', 'Action taken: only an appeal cancels it'],
    [
      'action taken before it ran out',
      { ...notice, printed: due },
      'notOffered',
      'Action taken: only an appeal cancels it',
    ],
    [
      'sent in time',
      { ...pending, status: 'correctionSent', printed: due, correctionSentAt: at('2026-11-20T10:00') },
      'met',
      'As the ticket says',
    ],
    [
      'ran out, then action taken',
      {
        ...notice,
        actionTakenAt: at('2026-11-20T21:30'),
        printed: { ...due, correction: at('2026-11-20T21:30') },
      },
      'passed',
      'As the ticket says',
    ],
    [
      'action taken before it ran out, and its date is over',
      { ...notice, printed: { ...due, correction: at('2026-11-20T21:30') } },
      'notOffered',
      'Action taken: only an appeal cancels it',
    ],
    [
      'sent too late, after the action',
      {
        ...notice,
        printed: { ...due, correction: at('2026-11-20T21:30') },
        correctionSentAt: at('2026-11-21T10:00'),
      },
      'notOffered',
      'Action taken: only an appeal cancels it',
    ],
    [
      'sent in time, then action taken',
      {
        ...notice,
        actionTakenAt: at('2026-11-20T12:00'),
        printed: { ...due, correction: at('2026-11-20T21:30') },
        correctionSentAt: at('2026-11-20T10:00'),
      },
      'met',
      'As the ticket says',
    ],
    ['warning only', { ...pending, status: 'warningOnly' }, 'notOffered', 'Warning only'],
  ])('%s', (_, facts, state, text) => {
    const clock = clockOf(facts, 'correction');
    expect(clock?.state).toBe(state);
    expect(words(clock)).toBe(text);
  });

  it('says the same of an action before its time, however long after', () => {
    const facts = { ...notice, printed: due };
    for (const when of [now, at('2026-11-23T21:30'), at('2027-01-01T09:00')])
      expect(clockOf(facts, 'correction', usPack, when)?.state).toBe('notOffered');
  });

  it('is urgent on its last day', () => {
    expect(clockOf({ ...pending, printed: due }, 'correction')?.stage).toBe('urgent');
  });
});
