import { describe, expect, it } from 'vitest';
import { releaseWords } from '#shared/money-held.ts';
import { groupOf, groupsOf } from '#shared/case-timeline/event.ts';
import {
  caseFileOf,
  heldFigure,
  isOverdue,
  quizWords,
} from '#renderer/features/violations/case-file-model.ts';
import { caseEvents, eventTimes, type CaseHistory } from '#shared/case-timeline/events.ts';
import type { Contact } from '#shared/contacts.ts';
import type { MoneyHeld } from '#shared/money-held.ts';
import type { PolicyQuiz } from '#shared/policy-quizzes.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { actionOf } from '../shared/actions/action.ts';
import { usPack } from '../shared/packs.ts';
import { at, file, history, reading, readings, taken } from './case-records.ts';
import { today, zone } from './rating-records.ts';

const contact = (part: Partial<Contact>): Contact => ({
  ...{ id: 'c1', rev: 1, seq: 1, shopId: 's', violationId: 'v9', evidenceId: null, answerBy: null },
  at: at('2026-11-20T11:20'),
  channel: 'chat',
  direction: 'out',
  withWhom: 'Seller Support',
  words: 'They look\n\ninto it.',
  ...part,
});

const held: MoneyHeld = {
  ...{ id: 'm1', rev: 1, seq: 1, shopId: 's', violationId: 'v9', currency: 'USD' },
  amount: 124_050,
  heldAt: '2026-11-19',
  releaseDay: '2027-01-03',
  releasedAt: '2026-11-22',
  note: 'By the notice',
};

const quiz: PolicyQuiz = {
  ...{ id: 'q1', rev: 1, seq: 1, shopId: 's', violationId: 'v9', offered: true, closesAt: null, note: '' },
  tries: [
    { at: at('2026-11-20T12:00'), passed: false },
    { at: at('2026-11-21T12:00'), passed: true },
  ],
  gainId: 'g1',
  pack: 'us@2026.10',
};

const gain: PointEntry = {
  ...{ id: 'g1', rev: 1, seq: 1, shopId: 's', day: '2026-11-21', kind: 'gain', cause: '', violationId: null },
  ...{ points: 6, voidFrom: null, pack: 'us@2026.10', note: '', orders: null },
};

describe('the file of a case in its timeline', () => {
  const told = (part: Partial<CaseHistory>) =>
    caseEvents(history(part)).map(({ text, detail }) => [text, detail.replaceAll('\u00a0', ' ')]);

  it('tells contacts with what was said, by when an answer was promised, and the file that holds it', () => {
    const promised = contact({ answerBy: '2026-11-25', evidenceId: 'f3' });
    const events = caseEvents(history({ contacts: [promised], evidence: [file(3, at('2026-11-18T10:00'))] }));
    expect(events[0]).toMatchObject({
      kind: 'contact',
      text: 'Chat with Seller Support',
      contact: promised,
      isDay: false,
    });
    expect(events[0]?.detail.replaceAll('\u00a0', ' ')).toBe(
      'They look into it. Answer promised by 25 Nov. In evidence 3.',
    );
    const long = contact({ words: 'word '.repeat(100) });
    expect(told({ contacts: [long] })[0]?.[1]).toHaveLength(240);
    expect(told({ contacts: [long] })[0]?.[1]?.endsWith('word…')).toBe(true);
  });

  it('tells money on its day alone, above what happened on that day', () => {
    const events = caseEvents(history({ holds: [held] }));
    expect(events.map(({ text, detail }) => [text, detail.replaceAll('\u00a0', ' ')])).toEqual([
      ['$1,240.50 released', ''],
      ['$1,240.50 held', 'to be released 3 Jan 2027, By the notice'],
      ['Notice: action taken, −32', ''],
    ]);
    const times = eventTimes(events, zone, at('2026-11-23T09:12'));
    expect(times.map(({ time }) => time)).toEqual(['', '', '08:41']);
    expect(told({ holds: [{ ...held, releaseDay: null, releasedAt: null, note: '' }] })[0]).toEqual([
      '$1,240.50 held',
      '',
    ]);
  });

  it('tells each try of the quiz, and what the passed one gave', () => {
    expect(told({ quiz, entries: [gain] }).slice(0, 2)).toEqual([
      ['Policy quiz passed', '+6'],
      ['Policy quiz not passed', ''],
    ]);
    expect(told({ quiz, entries: [{ ...gain, points: null }] })[0]?.[1]).toBe('points unknown');
    expect(told({ quiz, entries: [] })[0]?.[1]).toBe('no points are on record for it');
  });

  it('tells the readings around every change of state, each with what it moved from the one before', () => {
    const won: Violation = {
      ...taken,
      status: 'overturned',
      statusLog: [...taken.statusLog, { status: 'overturned', at: at('2026-12-10T10:00'), note: '' }],
    };
    const all = [
      ...readings,
      reading(150, '2026-12-01T18:00'),
      reading(148, '2026-12-09T18:00'),
      reading(180, '2026-12-11T18:00'),
    ];
    expect(told({ violation: won, readings: all }).filter(([text]) => text?.startsWith('Reading'))).toEqual([
      ['Reading 180', '+32'],
      ['Reading 148', 'unchanged'],
      ['Reading 148', '−32'],
      ['Reading 180', ''],
    ]);
  });

  it('can be narrowed by what occurs, once it is long', () => {
    const many = Array.from({ length: 10 }, (_, index) => contact({ id: `c${String(index)}` }));
    const long = caseEvents(history({ contacts: many, holds: [held] }));
    expect(groupsOf(long)).toEqual(['states', 'contacts', 'money']);
    expect(long.filter((one) => groupOf(one) === 'money')).toHaveLength(2);
    expect(groupsOf(caseEvents(history({ contacts: many.slice(0, 9) })))).toEqual([]);
    expect(groupsOf(long.filter((one) => groupOf(one) === 'contacts'))).toEqual([]);
  });
});

describe('what is said of the file of a case', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const hold = (part: Partial<MoneyHeld>): MoneyHeld => ({ ...held, releasedAt: null, ...part });

  it.each<[Partial<MoneyHeld>, string, boolean]>([
    [{}, 'to be released 3 Jan 2027, in 41 days', false],
    [{ releaseDay: today }, 'to be released today', false],
    [{ releaseDay: '2026-11-24' }, 'to be released 24 Nov, in 1 day', false],
    [{ releaseDay: '2026-11-20' }, 'was to be released 20 Nov, 3 days ago', true],
    [{ releaseDay: null }, 'no day of release told', false],
    [{ releaseDay: '2026-11-20', releasedAt: '2026-11-21' }, 'released 21 Nov', false],
  ])('%o', (part, words, overdue) => {
    expect([plain(releaseWords(hold(part), today)), isOverdue(hold(part), today)]).toEqual([words, overdue]);
  });

  it('sums what is held in a shop, each currency alone', () => {
    const other = hold({
      id: 'm2',
      violationId: 'v8',
      amount: 8000,
      currency: 'GBP',
      releaseDay: '2026-12-01',
    });
    const shown = heldFigure([hold({}), other, hold({ id: 'm3', releasedAt: today })], today);
    expect(shown).toMatchObject({ sum: '£80.00, $1,240.50', cases: 2 });
    expect(plain(shown?.detail ?? '')).toBe('next release 1 Dec');
    expect(heldFigure([hold({ releaseDay: '2026-11-20' })], today)?.detail).toBe('1 past the day told');
    expect(heldFigure([hold({ releaseDay: null })], today)?.detail).toBe('no day of release told');
    expect(heldFigure([hold({ releasedAt: today })], today)).toBeNull();
  });

  it.each<[quiz: PolicyQuiz | null, words: string, due?: string]>([
    [null, 'Nobody has looked yet whether one is offered.'],
    [{ ...quiz, offered: false, tries: [] }, 'None is offered for this case.'],
    [quiz, 'Passed on Sat 21 Nov, 12:00.'],
    [{ ...quiz, tries: [] }, 'Offered. Until when: not published; the Learning Center shows it.'],
    [{ ...quiz, tries: [] }, 'Offered until Thu 31 Dec, 23:59, by the policy pack.', '2026-12-31T23:59'],
    [
      { ...quiz, closesAt: at('2026-11-27T18:00'), tries: quiz.tries.slice(0, 1) },
      'Offered until Fri 27 Nov, 18:00, as printed. One try was not passed.',
    ],
    [{ ...quiz, closesAt: at('2026-11-22T18:00'), tries: [] }, 'It closed on Sun 22 Nov, 18:00, as printed.'],
  ])('the quiz %#', (known, words, due) => {
    const now = at('2026-11-23T09:12');
    const dueAt = due === undefined ? (known?.closesAt ?? null) : at(due);
    expect(plain(quizWords(known, { dueAt }, { pack: usPack, zone, now }))).toBe(words);
  });

  it('is of one case, and knows the currency that the shop used last', () => {
    const rows = {
      contacts: [contact({}), contact({ id: 'c2', violationId: 'v8' })],
      moneyHeld: [hold({}), hold({ id: 'm2', violationId: 'v8', seq: 7, currency: 'GBP' })],
      policyQuizzes: [quiz],
    };
    const own = caseFileOf(rows, 'v9');
    expect([own.contacts.length, own.holds.length, own.quiz?.id, own.lastCurrency]).toEqual([
      1,
      1,
      'q1',
      'GBP',
    ]);
    expect(caseFileOf(rows, 'v7')).toMatchObject({ contacts: [], holds: [], quiz: null });
  });

  it('tells what was decided against the cause, by whom, and each change of it', () => {
    const action = actionOf('a1', {
      number: 7,
      title: 'Second pickup',
      statusLog: [
        { status: 'open', at: at('2026-11-20T09:00'), by: 'p', note: '' },
        { status: 'dropped', at: at('2026-11-21T09:00'), by: null, note: 'Too dear' },
      ],
    });
    const events = caseEvents(history({ actions: [action], people: [{ id: 'p', name: 'Packing' }] }));
    const told = events.filter(({ kind }) => kind === 'action');
    expect(told).toMatchObject([
      { text: 'Corrective action\u00a07 is dropped', detail: 'Second pickup: Too dear', who: '' },
      { text: 'Corrective action\u00a07 decided', detail: 'Second pickup', who: 'Packing' },
    ]);
    expect(told.map(groupOf)).toEqual(['actions', 'actions']);
  });
});
