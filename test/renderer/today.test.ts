import { describe, expect, it } from 'vitest';
import { clockRows, type TodayFacts } from '#renderer/features/today/clock-rows.ts';
import { nextSteps } from '#renderer/features/today/next-steps.ts';
import { recentChanges, rulerOf, staleSince } from '#renderer/features/today/standing.ts';
import type { Contact } from '#shared/contacts.ts';
import { DAY, HOUR, startOfDay } from '#shared/kernel/time.ts';
import type { MoneyHeld } from '#shared/money-held.ts';
import type { PolicyQuiz } from '#shared/policy-quizzes.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { lengthRef, limitsNow } from '#shared/rating/limits-now.ts';
import { limitSpans } from '#shared/rating/limits.ts';
import { usPack } from '../shared/packs.ts';
import { now, reading, today, violation, zone } from './rating-records.ts';
import { draft, todayFacts } from './today-records.ts';

const pack = usPack;

const pending = violation(10, {
  status: 'pending',
  points: null,
  correctionDue: now + 12 * HOUR,
  hits: { orders: [], listings: ['Linen Tea Towel'], account: false },
});
const taken = violation(9, {});
const asked = violation(11, {
  status: 'evidenceAsked',
  points: 0,
  evidenceDue: now + 35 * HOUR,
  hits: { orders: ['577081234417'], listings: [], account: false },
});
const closed = violation(5, { status: 'overturned' });
const fall = [reading('2026-11-18', 180), reading('2026-11-19', 148)];

describe('next clocks', () => {
  it('puts the next one first and leaves closed cases out', () => {
    const rows = clockRows(todayFacts([taken, closed, pending, asked]));
    expect(rows.map(({ place, clock }) => [place, clock.kind])).toEqual([
      [{ screen: 'case', id: 'v10' }, 'correction'],
      [{ screen: 'case', id: 'v11' }, 'evidence'],
      [{ screen: 'case', id: 'v9' }, 'firstAppeal'],
      [{ screen: 'case', id: 'v10' }, 'firstAppeal'],
      [{ screen: 'case', id: 'v11' }, 'firstAppeal'],
    ]);
  });

  it('tells unknown points from none', () => {
    const rows = clockRows(todayFacts([pending, asked]));
    const pointsOf = (id: string) =>
      rows.find(({ place }) => place.screen === 'case' && place.id === id)?.points;
    expect(pointsOf('v10')).toBeNull();
    expect(pointsOf('v11')).toBe('none');
  });

  it('shows the quiz of a milestone while its limits run, without a case', () => {
    const [row] = clockRows(todayFacts([], [], fall));
    expect(row?.title.replaceAll('\u00a0', ' ')).toBe('Milestone quiz for 150');
    expect(row?.place).toEqual({ screen: 'rating' });
    expect(clockRows(todayFacts([], [], [reading('2026-11-18', 180)]))).toEqual([]);
  });
});

const promise: Contact = {
  id: 'c1',
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v9',
  at: now - 3 * DAY,
  channel: 'chat',
  direction: 'out',
  withWhom: 'Seller Support',
  words: 'They look into it.',
  answerBy: '2026-11-25',
  evidenceId: null,
};

const hold: MoneyHeld = {
  id: 'm1',
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v5',
  amount: 41_275,
  currency: 'USD',
  heldAt: '2026-11-01',
  releaseDay: '2026-12-03',
  releasedAt: null,
  note: '',
};

const quiz: PolicyQuiz = {
  id: 'q1',
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v9',
  offered: true,
  closesAt: now + 5 * HOUR,
  tries: [],
  gainId: null,
  note: '',
  pack: 'us@2026.10',
};

describe('the file of a case among the clocks and steps', () => {
  const shown = (file: Partial<TodayFacts>) =>
    clockRows(todayFacts([taken, closed], [], [], file)).map(({ title, second, place }) => [
      title,
      second.replaceAll('\u00a0', ' '),
      place.screen === 'case' ? place.id : place,
    ]);
  const titles = (file: Partial<TodayFacts>, of = [taken, closed]): readonly string[] =>
    nextSteps(todayFacts(of, [], [], file), null).map(({ title }) => title.replaceAll('\u00a0', ' '));

  it('lists a promised answer, money that is to be released, and a quiz until it closes', () => {
    expect(shown({ contacts: [promise], moneyHeld: [hold], policyQuizzes: [quiz] })).toEqual([
      ['Policy quiz', 'Case 9 · Late dispatch', 'v9'],
      ['Promised answer', 'Case 9 · Late dispatch', 'v9'],
      ['Release of money', '$412.75 · Case 5 · Late dispatch', 'v5'],
      ['First appeal', 'Case 9 · Late dispatch', 'v9'],
    ]);
  });

  it('asks to take a quiz that is offered, until it is passed or closed', () => {
    const quizTitle = 'Take the policy quiz of case 9';
    expect(titles({ policyQuizzes: [quiz] })).toContain(quizTitle);
    expect(titles({ policyQuizzes: [{ ...quiz, closesAt: null }] }).at(-1)).toBe(quizTitle);
    for (const over of [
      { ...quiz, offered: false },
      { ...quiz, closesAt: now - HOUR },
      { ...quiz, tries: [{ at: now - HOUR, passed: true }] },
    ])
      expect(titles({ policyQuizzes: [over] })).not.toContain(quizTitle);
    const overturned = { policyQuizzes: [{ ...quiz, violationId: 'v5' }] };
    expect(titles(overturned)).toEqual(['Write the first appeal for case 9']);
    const upheld = violation(5, { status: 'upheldFinal' });
    expect(titles(overturned, [upheld])).toEqual(['Take the policy quiz of case 5']);
  });

  it('asks again once a day that was told is over with nothing on record', () => {
    const late = {
      contacts: [{ ...promise, answerBy: '2026-11-22' }],
      moneyHeld: [{ ...hold, releaseDay: '2026-11-22' }],
    };
    expect(titles(late).slice(0, 2)).toEqual(['Ask again about case 9', 'Ask for the $412.75 of case 5']);
    expect(shown(late).map(([title]) => title)).toEqual(['First appeal']);
    expect(titles({ contacts: [promise], moneyHeld: [hold] })).toEqual(['Write the first appeal for case 9']);
  });
});

describe('what to do next', () => {
  const titles = (of: TodayFacts, stale: { day: string | null } | null = null): readonly string[] =>
    nextSteps(of, stale).map(({ title }) => title.replaceAll('\u00a0', ' '));

  it('is made from facts, the soonest first', () => {
    expect(titles(todayFacts([taken, pending, asked]))).toEqual([
      'Correct “Linen Tea Towel”',
      'Send the evidence for order …4417',
      'Write the first appeal for case 9',
    ]);
  });

  it('asks to finish a draft instead of writing another', () => {
    expect(titles(todayFacts([taken], [draft('v9')]))).toEqual(['Finish appeal 1 for case 9']);
  });

  it('asks for the second appeal once the first was rejected', () => {
    const at = startOfDay('2026-11-12', zone);
    const rejected = violation(8, {
      status: 'appeal1Rejected',
      noticeAt: startOfDay('2026-10-19', zone),
      statusLog: [{ status: 'appeal1Rejected', at, note: '' }],
    });
    expect(titles(todayFacts([rejected]))).toEqual(['Write the second appeal for case 8']);
  });

  it('drops a draft of a closed case', () => {
    expect(titles(todayFacts([closed], [draft('v5')]))).toEqual([]);
  });

  it('asks for a reading when the last one is stale', () => {
    expect(titles(todayFacts([]), { day: '2026-11-16' })).toEqual(['Log the rating']);
    expect(titles(todayFacts([]), { day: null })).toEqual(['Log the rating']);
    expect(titles(todayFacts([]))).toEqual([]);
  });
});

describe('standing', () => {
  it('gives a change only where a reading stood at its start', () => {
    expect(recentChanges(fall, today)).toEqual([]);
    expect(recentChanges([reading('2026-11-10', 180), ...fall], today)).toEqual([{ days: 7, points: -32 }]);
  });

  it('is stale past the shop’s own limit, not on it', () => {
    const last = [reading('2026-11-20', 148)];
    expect(staleSince(last, today, 3)).toBeNull();
    expect(staleSince(last, today, 2)).toEqual({ day: '2026-11-20' });
    expect(staleSince([], today, 3)).toEqual({ day: null });
  });

  it('knows limits that run, that never began, and that may run unrecorded', () => {
    const spans = limitSpans(
      crossings(fall, () => pack),
      [],
      zone,
    );
    const running = limitsNow({ readings: fall, spans }, pack, now);
    expect(running.kind === 'running' ? running.spans.map(lengthRef) : []).toEqual([
      'rating.milestones.0.restrictions.0.days',
    ]);
    const milestone = spans[0]?.milestone.id ?? '';
    const quiz = { id: 'q', milestone, passedAt: now - HOUR, endsAt: now + HOUR };
    const shortened = limitSpans(
      crossings(fall, () => pack),
      [quiz],
      zone,
    );
    expect(limitsNow({ readings: fall, spans: shortened }, pack, now)).toMatchObject({
      kind: 'running',
      spans: [{ endsAt: now + HOUR, quiz }],
    });
    expect(limitsNow({ readings: [reading(today, 220)], spans: [] }, pack, now).kind).toBe('none');
    const low = limitsNow({ readings: [reading(today, 148)], spans: [] }, pack, now);
    expect(low).toMatchObject({ kind: 'unrecorded', threshold: 150 });
  });

  it('draws the ruler from the pack, with and without a rating', () => {
    const ruler = rulerOf(148, pack);
    expect(ruler.milestones.map(({ at }) => at)).toEqual([0, 50, 100, 150, 200]);
    expect(ruler.headroom).toMatchObject({ from: 100, to: 148 });
    expect(rulerOf(0, pack).headroom).toBeUndefined();
    expect(rulerOf(null, pack).label).toContain('not entered yet');
  });
});
