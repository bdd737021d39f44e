import { describe, expect, it } from 'vitest';
import { calendarEntries, hasCalendarEntries } from '#shared/calendar.ts';
import { at, caseOf, factsOf, reading, zone } from './alerts/facts.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';

const now = at('2026-11-23T09:12');
const of = { shopId: 'shop', shopName: 'Maple & Pine Home', violationId: null, now };
const readings = [reading('2026-11-22T18:20', 180), reading('2026-11-22T19:00', 148)];
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = (entries: ReturnType<typeof calendarEntries>) =>
  entries.map(({ title, alarms }) => [
    plain(title),
    alarms.map((alarm) => plain(formatInstant(alarm, zone, now))),
  ]);

describe('the clocks of a shop for a calendar', () => {
  it('are those that run, the next one first, with the reminders still to come', () => {
    const facts = factsOf({ violations: [caseOf()], readings });
    expect(told(calendarEntries(facts, of))).toEqual([
      [
        'Milestone quiz for 150: last moment',
        ['Thu 26 Nov, 19:00', 'Sat 28 Nov, 19:00', 'Sun 29 Nov, 07:00', 'Sun 29 Nov, 15:00'],
      ],
      [
        'First appeal of case 9: last moment',
        [
          'Sat 12 Dec, 23:59',
          'Wed 16 Dec, 23:59',
          'Fri 18 Dec, 23:59',
          'Sat 19 Dec, 11:59',
          'Sat 19 Dec, 19:59',
        ],
      ],
    ]);
  });

  it('are of one case where one is asked for', () => {
    const facts = factsOf({ violations: [caseOf(), caseOf({ id: 'case-10', number: 10 })], readings });
    const titles = calendarEntries(facts, { ...of, violationId: 'case-10' }).map(({ title }) => plain(title));
    expect(titles).toEqual(['First appeal of case 10: last moment']);
  });

  it('remind at the end itself where every reminder is past', () => {
    const pending = { status: 'pending' as const, statusLog: [], noticeAt: at('2026-11-22T08:00') };
    const facts = factsOf({ violations: [caseOf({ ...pending, correctionDue: at('2026-11-23T10:00') })] });
    expect(told(calendarEntries(facts, of))[0]).toEqual([
      'Correction of case 9: last moment',
      ['Mon 23 Nov, 10:00'],
    ]);
  });

  it('keep their names when the time moves, and hold no words of a ticket', () => {
    const names = (appealDue: string): readonly string[] => {
      const facts = factsOf({ violations: [caseOf({ appealDue: at(appealDue) })] });
      const entries = calendarEntries(facts, of);
      expect(JSON.stringify(entries)).not.toMatch(/Jane Doe|Main Street/);
      return entries.map(({ uid }) => uid);
    };
    expect(names('2026-12-10T10:00')).toEqual(names('2026-12-12T10:00'));
  });

  /** The entries, which are there exactly when they are said to be: for the shop, for its case, and for another one. */
  const entriesAt = (facts: ReturnType<typeof factsOf>, when: number) => {
    for (const violationId of [null, 'case-9', 'another'])
      expect(hasCalendarEntries(facts, { violationId, now: when })).toBe(
        calendarEntries(facts, { ...of, violationId, now: when }).length > 0,
      );
    return calendarEntries(facts, { ...of, now: when });
  };

  const ended = (part: Parameters<typeof caseOf>[0], when = now) =>
    entriesAt(factsOf({ violations: [caseOf(part)] }), when).map(({ title, isEnded, alarms }) => [
      plain(title),
      isEnded,
      alarms.length,
    ]);
  const taken = { status: 'actionTaken', at: at('2026-11-19T08:41'), note: '' } as const;
  const won = { status: 'overturned', at: at('2026-11-22T10:00'), note: '' } as const;

  it('are taken away once the case is closed, under the name that they had, until 90 days after their day', () => {
    const decided = { status: 'overturned' as const, statusLog: [taken, won] };
    expect(ended(decided)).toEqual([['First appeal of case 9: ended', true, 0]]);
    const names = (part: Parameters<typeof caseOf>[0]) =>
      calendarEntries(factsOf({ violations: [caseOf(part)] }), of).map(({ uid }) => uid);
    expect(names(decided)).toEqual(names({ statusLog: [taken] }));
    expect(ended(decided, at('2027-03-18T10:00'))).toHaveLength(1);
    expect(ended(decided, at('2027-03-21T10:00'))).toEqual([]);
  });

  it('are taken away where the action cut the correction off, and not where there never was one', () => {
    const pending = { status: 'pending', at: at('2026-11-19T08:41'), note: '' } as const;
    const correctionDue = at('2026-11-25T10:00');
    const acted = { ...taken, at: at('2026-11-20T10:00') };
    expect(ended({ correctionDue, statusLog: [pending, acted] })).toEqual([
      ['First appeal of case 9: last moment', false, 5],
      ['Correction of case 9: ended', true, 0],
    ]);
    expect(ended({ correctionDue, statusLog: [taken] })).toHaveLength(1);
    expect(ended({ status: 'warningOnly', statusLog: [{ ...taken, status: 'warningOnly' }] })).toEqual([]);
  });

  it('stay as the past day that they are where they ran out unmet', () => {
    expect(ended({ statusLog: [taken] }, at('2026-12-24T10:00'))).toEqual([]);
  });
});
