import { describe, expect, it } from 'vitest';
import { calendarEntries } from '#shared/calendar.ts';
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

  it('are none once the case is closed', () => {
    const facts = factsOf({ violations: [caseOf({ status: 'overturned' })] });
    expect(calendarEntries(facts, of)).toEqual([]);
  });
});
