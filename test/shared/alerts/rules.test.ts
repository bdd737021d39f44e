import { describe, expect, it } from 'vitest';
import { watchedOf } from '#shared/alerts/rules.ts';
import { pointsAtFirst, settingsOf } from '#shared/alerts/settings.ts';
import { dueAlerts } from '#shared/alerts/stages.ts';
import { seaPointsPack, shiftedPack, usPack } from '../packs.ts';
import { at, allRules, bufferAtFirst, caseOf, dueNow, factsOf, only, reading } from './facts.ts';

const now = at('2026-11-23T09:12');
const days = (ratings: readonly number[]) =>
  ratings.map((rating, index) => reading(`2026-11-${String(index + 10)}T12:00`, rating));

describe('near a milestone', () => {
  const due = (ratings: readonly number[], buffer = bufferAtFirst, pack = usPack) =>
    dueNow(factsOf({ readings: days(ratings) }, pack), now, only('milestone', { threshold: buffer }));

  it.each([
    ['far above', [200, 180], []],
    ['inside the own buffer', [200, 170], [['buffer', 'Rating 170 is 20 points above 150']]],
    ['at the platform’s warning', [200, 160], [['warning', 'Rating 160 is 10 points above 150']]],
    ['from the buffer into the warning', [200, 165, 151], [['warning', 'Rating 151 is 1 point above 150']]],
    ['the first reading of all', [155], [['warning', 'Rating 155 is 5 points above 150']]],
    ['on it', [200, 150], [['reached', 'Rating 150 has reached 150']]],
    ['across two', [160, 95], [['reached', 'Rating 95 has reached 100']]],
    ['below one, above the next', [148], []],
  ] as const)('%s', (_, ratings, expected) => {
    expect(due(ratings)).toEqual(expected);
  });

  it('warns of nothing on the way up', () => {
    expect(due([200, 148, 160]).map(([stage]) => stage)).toEqual(['reached']);
    expect(due([148, 160])).toEqual([]);
  });

  it('has the platform’s warning first where the own buffer is smaller', () => {
    expect(due([200, 158], 5)).toEqual([['warning', 'Rating 158 is 8 points above 150']]);
    expect(due([200, 154], 5)).toEqual([['buffer', 'Rating 154 is 4 points above 150']]);
  });

  it('follows a pack with other numbers, and one that does not know the warning', () => {
    expect(due([200, 150], 20, shiftedPack)).toEqual([['warning', 'Rating 150 is 10 points above 140']]);
    expect(due([200, 140], 20, shiftedPack)).toEqual([['reached', 'Rating 140 has reached 140']]);
    const [first, ...rest] = usPack.rating.milestones;
    if (first === undefined) throw new Error('no milestone');
    const warnOffset = { ...first.warnOffset, value: null, confidence: 'unknown' as const };
    const unknown = {
      ...usPack,
      rating: { ...usPack.rating, milestones: [{ ...first, warnOffset }, ...rest] },
    };
    expect(due([200, 151], 20, unknown)).toEqual([['buffer', 'Rating 151 is 1 point above 150']]);
  });

  it('tells of no fall that is long ago', () => {
    const facts = factsOf({ readings: days([200, 148]) });
    expect(dueNow(facts, at('2026-12-20T09:00'), only('milestone'))).toEqual([]);
  });
});

it('the buffer and the drop begin by the scale of the market, and the buffer stays inside it', () => {
  expect([usPack, shiftedPack, seaPointsPack].map(pointsAtFirst)).toEqual([20, 16, 5]);
  const perfect = factsOf({ readings: [reading('2026-11-23T09:00', 0)] }, seaPointsPack);
  expect(dueNow(perfect, now, (kind) => settingsOf(kind, [], seaPointsPack))).toEqual([]);
});

describe('a drop', () => {
  const due = (ratings: readonly number[]) =>
    dueNow(factsOf({ readings: days(ratings) }), now, only('drop', { threshold: 20, lead: 7 }));

  it('is none over a gap of months', () => {
    const far = [reading('2026-03-01T12:00', 220), reading('2026-11-22T12:00', 148)];
    expect(dueNow(factsOf({ readings: far }), now, only('drop', { threshold: 20, lead: 7 }))).toEqual([]);
  });

  it.each([
    ['of one point less', [180, 161], []],
    ['of just as much', [180, 160], [['drop', 'Rating down 20 points within 7 days']]],
    ['in two steps', [200, 190, 175], [['drop', 'Rating down 25 points within 7 days']]],
    [
      'little by little, within the days',
      [200, 197, 194, 191, 188, 185, 182, 179],
      [['drop', 'Rating down 21 points within 7 days']],
    ],
    ['little by little, over longer', [200, 197, 194, 191, 188, 185, 182, 181, 180, 179], []],
    ['that is over', [200, 170, 170, 170, 170, 170, 170, 170, 170, 170], []],
  ] as const)('%s', (_, ratings, expected) => {
    expect(due(ratings)).toEqual(expected);
  });

  it('is one for as long as it holds', () => {
    const first = watchedOf(factsOf({ readings: days([200, 175]) }), only('drop'), now);
    const later = watchedOf(factsOf({ readings: days([200, 175, 170, 172]) }), only('drop'), now);
    expect(later.map(({ record }) => record)).toEqual(first.map(({ record }) => record));
  });
});

describe('a reading grown stale', () => {
  const facts = factsOf({ readings: [reading('2026-11-19T18:20', 148)] });

  it.each([
    ['on the last day that is allowed', '2026-11-22T23:59', 0, []],
    ['before the morning after', '2026-11-23T08:59', 0, []],
    ['in that morning', '2026-11-23T09:00', 0, [['stale', 'Last rating: Thu 19 Nov, 4 days ago']]],
    [
      'with a reminder a day before',
      '2026-11-22T09:00',
      1,
      [['ahead', 'Last rating: Thu 19 Nov, 3 days ago']],
    ],
    ['long after', '2027-03-01T12:00', 0, [['stale', 'Last rating: Thu 19 Nov 2026, 102 days ago']]],
  ] as const)('%s', (_, when, lead, expected) => {
    expect(dueNow(facts, at(when), only('stale', { lead }))).toEqual(expected);
  });

  it('counts from the shop’s first day where there is none', () => {
    expect(dueNow(factsOf(), at('2026-11-05T09:00'), only('stale'))).toEqual([
      ['stale', 'No rating is on record'],
    ]);
  });
});

describe('limits that end', () => {
  const readings = [reading('2026-11-18T12:00', 180), reading('2026-11-19T08:41', 148)];
  const due = (when: string, lead = 1, more = {}) =>
    dueNow(factsOf({ readings, ...more }), at(when), only('restriction', { lead }));

  it.each([
    ['more than the lead before', '2026-11-25T08:40', []],
    ['the lead before', '2026-11-25T08:41', [['ahead', 'Limits of 150 end Thu 26 Nov, 08:41']]],
    ['at the end', '2026-11-26T08:41', [['ended', 'Limits of 150 ended Thu 26 Nov, 08:41']]],
    ['long after', '2026-12-30T08:41', []],
  ] as const)('%s', (_, when, expected) => {
    expect(due(when)).toEqual(expected);
  });

  it('end when a passed quiz says so, by another name', () => {
    const quizzes = [
      { id: 'q', milestone: 'm150', passedAt: at('2026-11-20T12:00'), endsAt: at('2026-11-22T12:00') },
    ];
    expect(due('2026-11-22T12:00', 1, { quizzes })).toEqual([
      ['ended', 'Limits of 150 ended Sun 22 Nov, 12:00'],
    ]);
  });

  it('have not ended where a second fall began them again', () => {
    const again = [...readings, reading('2026-11-20T12:00', 155), reading('2026-11-21T12:00', 149)];
    expect(due('2026-11-22T12:00', 1, { readings: again })).toEqual([]);
  });
});

describe('a roll-off that changes the band', () => {
  const entries = [
    { id: 'a', day: '2026-06-12', kind: 'loss' as const, points: 60, cause: 'Case 4', voidFrom: null },
    { id: 'b', day: '2026-06-01', kind: 'gain' as const, points: 4, cause: 'Orders', voidFrom: null },
  ];
  const facts = factsOf({ entries, readings: [reading('2026-11-22T12:00', 148)] });

  it.each([
    ['more than the lead before', '2026-12-06T08:59', []],
    ['the lead before', '2026-12-06T09:00', [['ahead', 'Rating 204 from 9 Dec: Healthy']]],
    ['on its day', '2026-12-09T09:00', [['day', 'Rating 204 from 9 Dec: Healthy']]],
  ] as const)('%s', (_, when, expected) => {
    expect(dueNow(facts, at(when), only('rollOff'))).toEqual(expected);
  });

  it('goes by the reading moved by all that is on record since, as every screen does', () => {
    const [one] = entries;
    if (one === undefined) throw new Error('the roll-off has an entry');
    const later = (day: string, points: number, kind: 'loss' | 'gain') =>
      ({ ...one, id: day, day, points, kind }) as const;
    const dueWith = (...more: (typeof one)[]) =>
      dueNow(
        factsOf({ entries: [...entries, ...more], readings: facts.readings }),
        at('2026-12-09T09:00'),
        only('rollOff'),
      );
    const alone = dueWith();
    expect(alone).toHaveLength(1);
    // A gain since the reading has crossed the band's edge already, so the roll-off changes no band.
    expect(dueWith(later('2026-12-01', 60, 'gain'))).toEqual([]);
    // A loss since the reading keeps the rating below the edge.
    expect(dueWith(later('2026-12-01', 90, 'loss'))).toEqual([]);
    expect(dueWith(later('2026-12-01', 1, 'gain'))).not.toEqual(alone);
  });

  it('says nothing while unknown points leave the band open', () => {
    const unknown = factsOf({
      entries: entries.map((entry) => ({ ...entry, points: null })),
      readings: facts.readings,
    });
    expect(dueNow(unknown, at('2026-12-09T09:00'), only('rollOff'))).toEqual([]);
  });

  it('follows a pack with another life of points', () => {
    const shifted = factsOf({ entries, readings: facts.readings }, shiftedPack);
    expect(dueNow(shifted, at('2026-11-29T09:00'), only('rollOff'))).toEqual([
      ['day', 'Rating 208 from 29 Nov: Healthy'],
    ]);
  });
});

describe('clocks of cases', () => {
  const due = (when: string, more: Parameters<typeof caseOf>[0] = {}, pack = usPack) =>
    dueNow(factsOf({ violations: [caseOf(more)] }, pack), at(when), only('clock'));

  it.each([
    ['at its start', '2026-11-19T08:42', []],
    ['a week before', '2026-12-12T23:59', [['7d', 'First appeal of case 9: 7 days left']]],
    ['three days before', '2026-12-16T23:59', [['3d', 'First appeal of case 9: 3 d 0 h left']]],
    ['a day before', '2026-12-18T23:59', [['24h', 'First appeal of case 9: 1 d 0 h left']]],
    ['12 hours before', '2026-12-19T11:59', [['12h', 'First appeal of case 9: 12 h 0 m left']]],
    ['4 hours before', '2026-12-19T19:59', [['4h', 'First appeal of case 9: 4 h 0 m left']]],
    ['missed', '2026-12-25T09:00', [['4h', 'First appeal of case 9: time has run out']]],
  ] as const)('%s', (_, when, expected) => {
    expect(due(when)).toEqual(expected);
  });

  it('have only the stages that their length allows', () => {
    const pending = { status: 'pending' as const, statusLog: [], noticeAt: at('2026-11-23T08:00') };
    const short = { ...pending, correctionDue: at('2026-11-23T10:00') };
    expect(due('2026-11-23T09:12', short)).toContainEqual(['start', 'Correction of case 9: 48 m left']);
    const day = { ...pending, correctionDue: at('2026-11-24T07:00') };
    expect(due('2026-11-23T09:12', day)).toEqual([]);
    expect(due('2026-11-23T19:00', day)).toEqual([['12h', 'Correction of case 9: 12 h 0 m left']]);
  });

  it('have no reminder just after the notice, and the first at thirty days where there is time', () => {
    expect(due('2026-11-20T23:59')).toEqual([]);
    const long = { appealDue: at('2027-02-17T23:59') };
    expect(due('2027-01-18T23:58', long)).toEqual([]);
    expect(due('2027-01-18T23:59', long)).toEqual([['30d', 'First appeal of case 9: 30 days left']]);
    const lead = only('clock', { lead: 7 });
    expect(dueNow(factsOf({ violations: [caseOf(long)] }), at('2027-01-18T23:59'), lead)).toEqual([]);
  });

  it('say nothing once the case is closed, and follow a pack with other days', () => {
    expect(due('2026-12-19T19:59', { status: 'upheldFinal' })).toEqual([]);
    expect(due('2026-12-17T19:59', {}, shiftedPack)).toEqual([
      ['4h', 'First appeal of case 9: 4 h 0 m left'],
    ]);
  });

  it.each([
    ['pending', true],
    ['evidenceAsked', true],
    ['evidenceSent', true],
    ['correctionSent', true],
    ['actionTaken', true],
    ['appeal1Sent', false],
    ['appeal1Rejected', false],
    ['appeal2Sent', false],
    ['overturned', false],
    ['lapsed', false],
  ] as const)('tell of a first appeal that was never sent: %s, %s', (status, isTold) => {
    const log = [{ status, at: at('2026-11-20T10:00'), note: '' }];
    const told = due('2026-12-25T09:00', { status, statusLog: [...caseOf().statusLog, ...log] });
    const words = told.map(([, title]) => title);
    expect(words.includes('First appeal of case 9: time has run out')).toBe(isTold);
  });

  it('tell of a second appeal also where action was taken after a rejection', () => {
    const statusLog = (['pending', 'appeal1Rejected', 'actionTaken'] as const).map((status, index) => ({
      status,
      at: at(`2026-11-2${String(index)}T10:00`),
      note: '',
    }));
    expect(due('2026-12-07T09:00', { statusLog })).toEqual([
      ['4h', 'Second appeal of case 9: time has run out'],
    ]);
  });

  it('remind again when the printed time is another', () => {
    const told = (appealDue: string) =>
      watchedOf(factsOf({ violations: [caseOf({ appealDue: at(appealDue) })] }), only('clock'), now);
    expect(told('2026-11-25T10:00')[0]?.record).not.toBe(told('2026-11-28T10:00')[0]?.record);
  });
});

describe('the clock of a milestone’s quiz', () => {
  // The limits of 150 run for seven days from the fall.
  const readings = [reading('2026-11-22T18:20', 180), reading('2026-11-23T09:12', 148)];
  const due = (when: string, more = {}) => dueNow(factsOf({ readings, ...more }), at(when), only('clock'));

  it.each([
    ['a day after the fall', '2026-11-24T09:12', []],
    ['three days before the end', '2026-11-27T09:12', [['3d', 'Milestone quiz for 150: 3 d 0 h left']]],
    ['a day before', '2026-11-29T09:12', [['24h', 'Milestone quiz for 150: 1 d 0 h left']]],
    ['4 hours before', '2026-11-30T05:12', [['4h', 'Milestone quiz for 150: 4 h 0 m left']]],
    ['when the limits are over', '2026-11-30T09:12', []],
  ] as const)('%s', (_, when, expected) => {
    expect(due(when)).toEqual(expected);
  });

  it('says nothing once the quiz is passed', () => {
    const passedAt = at('2026-11-24T12:00');
    const quizzes = [{ id: 'q', milestone: 'm150', passedAt, endsAt: at('2026-11-30T09:12') }];
    expect(due('2026-11-29T09:12', { quizzes })).toEqual([]);
  });
});

it('no alert holds words of a ticket, which may name a buyer, and none holds markup', () => {
  const facts = factsOf({
    violations: [caseOf()],
    readings: [reading('2026-11-18T12:00', 180), reading('2026-11-19T08:41', 148)],
  });
  for (const when of ['2026-11-20T09:00', '2026-11-25T12:00', '2026-12-19T20:30']) {
    const words = dueAlerts(watchedOf(facts, allRules, at(when)), new Set(), at(when));
    expect(words.length).toBeGreaterThan(0);
    for (const { title, body } of words)
      expect(`${title} ${body}`).not.toMatch(/Jane|Main Street|7719|[<>&]/);
  }
});

it('a rule that is off watches nothing', () => {
  const facts = factsOf({ readings: days([200, 148]) });
  const off = (kind: Parameters<typeof allRules>[0]) => ({ ...allRules(kind), isOn: false });
  expect(watchedOf(facts, off, now)).toEqual([]);
});
