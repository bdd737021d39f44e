import { describe, expect, it } from 'vitest';
import { caseEvents, eventTimes, readingsAround } from '#shared/case-timeline/events.ts';
import { caseMilestones } from '#shared/case-milestone.ts';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { addDaysToInstant, DAY, MINUTE } from '#shared/kernel/time.ts';
import type { RouteDecision } from '#shared/routes/decision.ts';
import type { Violation } from '#shared/violations.ts';
import { draftAppeal } from '../shared/appeals/draft-appeal.ts';
import { shiftedPack, usPack } from '../shared/packs.ts';
import { at, file, history, reading, readings, taken } from './case-records.ts';
import { zone } from './rating-records.ts';

const draft = draftAppeal({ violationId: taken.id });

describe('timeline of a case', () => {
  it('tells which route was chosen, by whom and why, and what came in its place', () => {
    const decision = (rest: Partial<RouteDecision>): RouteDecision => ({
      id: 'd1',
      rev: 1,
      seq: 1,
      shopId: 's',
      violationId: 'v9',
      route: 'appealWrong',
      reason: 'The carrier says so',
      decidedAt: at('2026-11-20T15:10'),
      decidedBy: 'p1',
      pack: 'us@2026.10',
      ...rest,
    });
    const later = { id: 'd2', reason: '', decidedAt: at('2026-11-21T09:00'), decidedBy: null };
    const decisions = [decision({ ...later, route: 'wait' }), decision({})];
    const told = caseEvents(history({ decisions, people: [{ id: 'p1', name: 'Owner' }] }));
    expect(told.map(({ text, detail, who }) => [text, detail, who]).slice(0, 2)).toEqual([
      ['Route changed: wait for the roll-off', '', ''],
      ['Route chosen: wrong decision', 'The carrier says so', 'Owner'],
    ]);
  });

  it('tells notice and readings newest first, with what they moved', () => {
    expect(caseEvents(history({ readings })).map(({ text, detail }) => [text, detail])).toEqual([
      ['Reading 148', '−32'],
      ['Notice: action taken, −32', 'rating 180 to 148'],
      ['Reading 180', ''],
    ]);
  });

  it('tells what was sent in a minute above what was written in it, and a new draft above the answer before it', () => {
    const minute = at('2026-11-20T12:00');
    const appeals = [{ ...draft, startedAt: minute + 20_000, savedAt: minute + 40_000 }];
    const texts = (status: Violation['status']) =>
      caseEvents(
        history({
          appeals,
          violation: { ...taken, statusLog: [...taken.statusLog, { status, at: minute, note: '' }] },
        }),
      ).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(texts('appeal1Sent').slice(0, 2)).toEqual(['Appeal 1 sent', 'Draft of appeal 1 started']);
    expect(texts('appeal1Rejected').slice(0, 2)).toEqual(['Draft of appeal 1 started', 'Appeal 1 rejected']);
  });

  it('joins files that came within the same minute', () => {
    const noon = at('2026-11-20T12:00');
    const evidence = [file(1, noon), file(2, noon + 1000), file(3, noon + 2 * MINUTE)];
    expect(caseEvents(history({ evidence })).map(({ text, detail }) => [text, detail])).toEqual([
      ['Filed as evidence', 'file-3.png'],
      ['2\u00a0files filed as evidence', 'file-1.png, file-2.png'],
      ['Notice: action taken, −32', ''],
    ]);
  });

  it('names a day once', () => {
    const times = eventTimes(caseEvents(history({ readings })), zone, at('2026-11-23T09:12'));
    expect(times).toEqual([
      { date: 'Thu 19\u00a0Nov', time: '09:20' },
      { date: '', time: '08:41' },
      { date: 'Wed 18\u00a0Nov', time: '18:00' },
    ]);
  });

  it('leaves out readings that are far from the notice', () => {
    expect(readingsAround([reading(200, '2026-06-01T09:00')], taken.noticeAt)).toEqual({
      before: null,
      after: null,
    });
  });
});

describe('what can be done about an appeal', () => {
  it.each<[string, Partial<Violation>, readonly Appeal[], string]>([
    ['nothing tried', {}, [], 'start'],
    ['a draft', {}, [draft], 'continue'],
    ['one sent', {}, [{ ...draft, status: 'sent' }], 'none'],
    ['one rejected', { status: 'appeal1Rejected' }, [{ ...draft, status: 'rejected', sentAt: 1 }], 'start'],
    ['closed', { status: 'lapsed' }, [], 'none'],
    [
      'both used',
      {},
      [
        { ...draft, status: 'rejected', sentAt: 1 },
        { ...draft, attempt: 2, status: 'rejected', sentAt: 1 },
      ],
      'none',
    ],
  ])('%s', (_name, part, appeals, kind) => {
    expect(appealStep({ ...taken, ...part }, appeals, 2, []).kind).toBe(kind);
  });
});

describe('the milestone that a case brought about', () => {
  it('is the crossing between the reading before the notice and the next', () => {
    const found = caseMilestones([taken], readings, [], { packOf: () => usPack, zone, lifts: [] }).get('v9');
    expect(found).toMatchObject({ threshold: 150, startsAt: at('2026-11-19T09:20'), quizOffered: true });
    expect(found?.endsAt).toBe(addDaysToInstant(at('2026-11-19T09:20'), 7, zone));
  });

  it('is none where the pack has no milestone there, or the case took no points', () => {
    expect(caseMilestones([taken], readings, [], { packOf: () => shiftedPack, zone, lifts: [] }).size).toBe(
      0,
    );
    expect(
      caseMilestones([{ ...taken, points: 0 }], readings, [], { packOf: () => usPack, zone, lifts: [] }).size,
    ).toBe(0);
  });

  it('goes by the pack of the reading, not by one that came later', () => {
    const [first] = readings;
    const packOf = ({ at: readAt }: { readonly at: number }) =>
      first !== undefined && readAt <= taken.noticeAt + DAY ? usPack : shiftedPack;
    expect(caseMilestones([taken], readings, [], { packOf, zone, lifts: [] }).get('v9')?.threshold).toBe(150);
  });

  it('belongs to the latest case that can have caused it', () => {
    const earlier = { ...taken, id: 'v8', noticeAt: taken.noticeAt - 30 * DAY };
    const found = caseMilestones([earlier, taken], readings, [], { packOf: () => usPack, zone, lifts: [] });
    expect([...found.keys()]).toEqual(['v9']);
  });
});
