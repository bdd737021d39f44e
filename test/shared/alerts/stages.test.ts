import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '#shared/alerts/alert.ts';
import { isMuted, noticeOf, withoutMarkup, type NoticeShop } from '#shared/alerts/deliver.ts';
import { isQuiet } from '#shared/alerts/quiet.ts';
import { watchedOf } from '#shared/alerts/rules.ts';
import { dueAlerts, stageKey, type Watched } from '#shared/alerts/stages.ts';
import { DAY, HOUR, localDateTime, MINUTE } from '#shared/kernel/time.ts';
import { shiftedPack, usPack } from '../packs.ts';
import { allRules, at, caseOf, factsOf, reading, zone } from './facts.ts';

const start = at('2026-11-01T12:00');
const wallClock = (instant: number) => localDateTime(instant, zone).slice(11);

/** A shop with readings, cases and points as chance has it. */
const anyFacts = fc
  .record({
    pack: fc.constantFrom(usPack, shiftedPack),
    readings: fc.uniqueArray(fc.record({ day: fc.nat(40), rating: fc.integer({ min: 0, max: 260 }) }), {
      selector: ({ day }) => day,
      maxLength: 25,
    }),
    cases: fc.array(
      fc.record({ hours: fc.nat(900), correction: fc.option(fc.integer({ min: 1, max: 200 })) }),
      {
        maxLength: 4,
      },
    ),
    losses: fc.array(fc.record({ day: fc.nat(40), points: fc.option(fc.integer({ min: 1, max: 60 })) }), {
      maxLength: 5,
    }),
  })
  .map(({ pack, readings, cases, losses }) =>
    factsOf(
      {
        createdAt: start,
        readings: readings
          .toSorted((a, b) => a.day - b.day)
          .map(({ day, rating }) =>
            reading(new Date(start + day * DAY - 5 * HOUR).toISOString().slice(0, 16), rating),
          ),
        violations: cases.map(({ hours, correction }, index) =>
          caseOf({
            id: `case-${String(index)}`,
            number: index + 1,
            status: 'pending',
            statusLog: [],
            noticeAt: start + hours * HOUR,
            correctionDue: correction === null ? null : start + (hours + correction) * HOUR,
          }),
        ),
        entries: losses.map(({ day, points }, index) => ({
          id: `loss-${String(index)}`,
          day: new Date(start - (day + 120) * DAY).toISOString().slice(0, 10),
          kind: 'loss' as const,
          points,
          cause: '',
          voidFrom: null,
        })),
      },
      pack,
    ),
  );

const moments = fc.array(fc.nat(45 * 24), { minLength: 1, maxLength: 30 });

describe('stages', () => {
  it('are told once each, whenever it is looked, and of one record never an earlier one after a later', () => {
    fc.assert(
      fc.property(anyFacts, moments, (facts, hours) => {
        const fired: string[] = [];
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const now = start + hour * HOUR;
          const watched = watchedOf(facts, allRules, now);
          const due = dueAlerts(watched, new Set(fired), now);
          for (const { key, dueAt } of due) {
            expect(fired).not.toContain(key);
            expect(dueAt).toBeLessThanOrEqual(now);
            const one = watched.find(({ stages, ...rest }) =>
              stages.some((stage) => stageKey({ stages, ...rest }, stage) === key),
            );
            const keys = one?.stages.map((stage) => stageKey(one, stage)) ?? [];
            for (const later of keys.slice(keys.indexOf(key))) expect(fired).not.toContain(later);
          }
          fired.push(...due.map(({ key }) => key));
          expect(dueAlerts(watched, new Set(fired), now)).toEqual([]);
        }
      }),
    );
  });

  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(45 * 24), (facts, hour) => {
        const now = start + hour * HOUR;
        const turned = {
          ...facts,
          violations: facts.violations.toReversed(),
          entries: facts.entries.toReversed(),
        };
        const due = (of: typeof facts) => dueAlerts(watchedOf(of, allRules, now), new Set(), now);
        const byKey = (of: typeof facts) => due(of).toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(turned)).toEqual(byKey(facts));
      }),
    );
  });

  it('of what passed while nobody looked only the last speaks', () => {
    const stage = (name: string, dueAt: number) => ({ name, dueAt, title: name, body: '' });
    const watched: Watched = {
      rule: 'clock',
      record: 'r',
      target: 'case',
      targetId: 'r',
      stages: [stage('7d', 10), stage('3d', 20), stage('4h', 30)],
      isComplete: true,
      pack: 'us@2026.10',
    };
    const told = (now: number, fired: readonly string[] = []) =>
      dueAlerts([watched], new Set(fired), now).map(({ stage: name, isLast }) => [name, isLast]);
    expect(told(9)).toEqual([]);
    expect(told(10)).toEqual([['7d', false]]);
    expect(told(29)).toEqual([['3d', false]]);
    expect(told(30)).toEqual([['4h', true]]);
    expect(told(29, ['clock:r:4h'])).toEqual([]);
    expect(told(29, ['clock:r:7d'])).toEqual([['3d', false]]);
  });
});

const night = { isOn: true, fromMinute: 22 * 60, toMinute: 8 * 60 };

describe('quiet hours', () => {
  it.each([
    ['before they begin', '2026-11-23T21:59:00-05:00', false],
    ['as they begin', '2026-11-23T22:00:00-05:00', true],
    ['past midnight', '2026-11-24T03:00:00-05:00', true],
    ['in their last minute', '2026-11-24T07:59:59-05:00', true],
    ['as they end', '2026-11-24T08:00:00-05:00', false],
    ['in the night that is an hour longer, at its end', '2026-11-01T07:59:00-05:00', true],
    ['after that night', '2026-11-01T08:00:00-05:00', false],
    ['in the night that is an hour shorter, at its end', '2026-03-08T07:59:00-04:00', true],
    ['after that night', '2026-03-08T08:00:00-04:00', false],
  ])('%s', (_, when, expected) => {
    expect(isQuiet(Date.parse(when), zone, night)).toBe(expected);
  });

  it('within one day, off, and of no length', () => {
    const noon = { isOn: true, fromMinute: 12 * 60, toMinute: 13 * 60 };
    expect([at('2026-11-23T12:30'), at('2026-11-23T13:00')].map((one) => isQuiet(one, zone, noon))).toEqual([
      true,
      false,
    ]);
    expect(isQuiet(at('2026-11-23T12:30'), zone, { ...noon, isOn: false })).toBe(false);
    expect(isQuiet(at('2026-11-23T12:00'), zone, { ...noon, toMinute: 12 * 60 })).toBe(false);
  });

  it('are of the zone, not of the computer', () => {
    const inNewYork = Date.parse('2026-11-24T03:00:00Z');
    expect(isQuiet(inNewYork, zone, night)).toBe(true);
    expect(isQuiet(inNewYork, 'America/Los_Angeles', night)).toBe(false);
  });

  it('never mute the last stage, and mute every other for as long as the wall clock says', () => {
    const minute = fc.nat(1439);
    fc.assert(
      fc.property(minute, minute, fc.nat(400 * 24 * 60), (fromMinute, toMinute, minutes) => {
        const quiet = { isOn: true, fromMinute, toMinute };
        const shop: NoticeShop = { id: 'shop', name: 'Shop', zone, quiet };
        const now = start + minutes * MINUTE;
        expect(isMuted(alertOf({ isLast: true }), shop, now)).toBe(false);
        const [hour = 0, past = 0] = wallClock(now).split(':').map(Number);
        const wall = hour * 60 + past;
        const inside =
          fromMinute <= toMinute
            ? fromMinute <= wall && wall < toMinute
            : wall >= fromMinute || wall < toMinute;
        expect(isMuted(alertOf({ isLast: false }), shop, now)).toBe(inside);
      }),
    );
  });
});

const alertOf = (more: Partial<Alert> = {}): Alert => ({
  id: 'a',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  key: 'clock:r:4h',
  rule: 'clock',
  stage: '4h',
  isLast: false,
  title: 'First appeal of case 9: 4 h 0 m left',
  body: 'Due Sat 19 Dec, 23:59.',
  target: 'case',
  targetId: 'case-9',
  dueAt: start,
  raisedAt: start,
  isCaughtUp: false,
  pack: 'us@2026.10',
  shownAt: null,
  failedAt: null,
  seenAt: null,
  ...more,
});

describe('notifications', () => {
  const shop: NoticeShop = { id: 'shop', name: 'Maple & Pine', zone, quiet: night };
  const day = at('2026-11-23T12:00');
  const sleep = at('2026-11-23T23:00');

  it('open the record of one alert, and the list of several', () => {
    expect(noticeOf([alertOf()], [shop], day)).toMatchObject({ ids: ['a'], alertId: 'a' });
    const more = ['b', 'c', 'd', 'e'].map((id) => alertOf({ id, key: id, title: id, dueAt: start - 1 }));
    expect(noticeOf([alertOf(), ...more], [shop], day)).toMatchObject({
      alertId: null,
      title: '5 alerts',
      body: 'b\nc\nd\nand 2 more',
    });
  });

  it('are one list of what came while the app was closed', () => {
    const caught = ['b', 'c'].map((id) => alertOf({ id, key: id, isCaughtUp: true }));
    expect(noticeOf(caught, [shop], day)?.title).toBe('2 alerts came while Good Standing was closed');
  });

  it('wait for the end of quiet hours, the last stage apart', () => {
    expect(noticeOf([alertOf()], [shop], sleep)).toBeNull();
    expect(noticeOf([alertOf({ isLast: true })], [shop], sleep)?.ids).toEqual(['a']);
    expect(noticeOf([alertOf()], [shop], at('2026-11-24T08:00'))?.ids).toEqual(['a']);
  });

  it.each([
    ['was shown', { shownAt: 1 }],
    ['could not be shown', { failedAt: 1 }],
    ['was seen', { seenAt: 1 }],
  ])('leave out what %s', (_, more) => {
    expect(noticeOf([alertOf(more)], [shop], day)).toBeNull();
  });

  it('name the shop where there are several', () => {
    const other = { ...shop, id: 'other', name: 'Other' };
    expect(noticeOf([alertOf()], [shop, other], day)?.title).toMatch(/^Maple & Pine: First appeal/);
  });

  it('hold no markup that a desktop could read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = withoutMarkup(text);
        expect(plain).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      }),
    );
  });
});
