import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDaysToInstant, DAY, dayOf } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { crossings } from '#shared/rating/milestones.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import {
  limitEndWords,
  limitLeftWords,
  limitsInForce,
  limitSpans,
  limitTimeWords,
  type PassedQuiz,
} from '#shared/rating/limits.ts';
import { milestoneWords } from '#shared/rating/model.ts';
import { seaPointsPack, shiftedPack, usPack } from '../packs.ts';

const zone = 'America/New_York';
const at = (text: string): number => Date.parse(`${text}Z`);
const reading = (text: string, rating: number): RatingReading => ({
  at: at(text),
  day: dayOf(at(text), zone),
  rating,
});
const quiz = (passedAt: string, endsAt: string, more: Partial<PassedQuiz> = {}): PassedQuiz => ({
  id: passedAt,
  milestone: 'm150',
  passedAt: at(passedAt),
  endsAt: at(endsAt),
  ...more,
});

const fall = [reading('2026-06-01T12:00', 180), reading('2026-06-02T12:00', 148)];
const spansOf = (readings: readonly RatingReading[], quizzes: readonly PassedQuiz[], pack = usPack) =>
  limitSpans(
    crossings(readings, () => pack),
    quizzes,
    zone,
  ).map(({ startsAt, endsAt, quiz: by }) => [startsAt, endsAt, by?.id ?? null]);

describe('limits shortened by the milestone quiz', () => {
  const passed = quiz('2026-06-04T12:00', '2026-06-06T12:00');

  it('end when Seller Center prints it, and keep the end that the pack gave', () => {
    const [span] = limitSpans(
      crossings(fall, () => usPack),
      [passed],
      zone,
    );
    expect(span).toMatchObject({
      endsAt: at('2026-06-06T12:00'),
      endsUnshortened: at('2026-06-09T12:00'),
      quiz: passed,
    });
  });

  it.each([
    ['passed before the limits began', quiz('2026-06-01T12:00', '2026-06-06T12:00')],
    ['passed after they ended', quiz('2026-06-10T12:00', '2026-06-12T12:00')],
    ['of another milestone', { ...passed, milestone: 'm100' }],
  ])('stay as they were with a quiz %s', (_, other) => {
    expect(spansOf(fall, [other])).toEqual([[at('2026-06-02T12:00'), at('2026-06-09T12:00'), null]]);
  });

  it('count the quiz that was passed last', () => {
    const second = quiz('2026-06-05T12:00', '2026-06-05T18:00');
    expect(spansOf(fall, [second, passed])).toEqual([
      [at('2026-06-02T12:00'), at('2026-06-05T18:00'), second.id],
    ]);
  });

  it('begin anew with a fall after the shortened end, also where a second fall changes nothing', () => {
    const again = [...fall, reading('2026-06-05T12:00', 170), reading('2026-06-07T12:00', 140)];
    const crossing = {
      ...usPack.rating.crossing,
      again: { ...usPack.rating.crossing.again, value: 'ignore' as const },
    };
    const ignoring: Pack = { ...usPack, rating: { ...usPack.rating, crossing } };
    const both = [
      [at('2026-06-02T12:00'), at('2026-06-06T12:00'), passed.id],
      [at('2026-06-07T12:00'), at('2026-06-14T12:00'), null],
    ];
    expect(spansOf(again, [passed])).toEqual(both);
    expect(spansOf(again, [passed], ignoring)).toEqual(both);
    expect(spansOf(again, [], ignoring)).toHaveLength(1);
  });

  it('are in force until the printed end', () => {
    const spans = limitSpans(
      crossings(fall, () => usPack),
      [passed],
      zone,
    );
    expect(limitsInForce(spans, at('2026-06-06T11:59')).map(({ quiz: by }) => by)).toEqual([passed]);
    expect(limitsInForce(spans, at('2026-06-06T12:00'))).toEqual([]);
  });
});

describe.each([
  ['US', usPack],
  ['shifted', shiftedPack],
] as const)('on all readings, %s pack', (_, pack) => {
  const some = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 250 })), { maxLength: 30 })
    .map((steps) => {
      let time = at('2026-01-01T15:00');
      return steps.map(([days, rating]): RatingReading => {
        time += days * DAY;
        return { at: time, day: dayOf(time, zone), rating };
      });
    });

  it('one fall to a milestone at a time limits the shop, and never longer than its pack says', () => {
    fc.assert(
      fc.property(some, (readings) => {
        const events = crossings(readings, () => pack);
        const spans = limitSpans(events, [], zone);
        expect(new Set(spans.map(({ startsAt }) => startsAt))).toEqual(new Set(events.map((one) => one.at)));
        for (const { milestone, part, startsAt, endsAt } of spans) {
          if (part.days !== null)
            expect(endsAt).toBeLessThanOrEqual(addDaysToInstant(startsAt, part.days, zone));
          const others = spans.filter((one) => one.milestone.id === milestone.id && one.startsAt > startsAt);
          for (const later of others) expect(endsAt ?? Infinity).toBeLessThanOrEqual(later.startsAt);
        }
      }),
    );
  });
});

describe('limits of which the day alone is known', () => {
  const zone = 'America/New_York';
  const noon = (day: string, rating: number) => ({
    at: Date.parse(`${day}T17:00:00Z`),
    day,
    rating,
    source: 'import' as const,
  });
  const readings = [noon('2026-11-18', 180), noon('2026-11-19', 148)];
  const spanWith = (quizzes: readonly PassedQuiz[] = []) =>
    limitSpans(
      crossings(readings, () => usPack),
      quizzes,
      zone,
    )[0];
  const words = (now: number, quizzes: readonly PassedQuiz[] = []) => {
    const span = spanWith(quizzes);
    const endsAt = span?.endsAt ?? null;
    if (span === undefined || endsAt === null) return [];
    const on = { zone, now };
    return [
      limitTimeWords(span, span.startsAt, on),
      limitEndWords(span, endsAt, on),
      limitLeftWords(span, endsAt, on),
    ].map((text) => text.replaceAll('\u00a0', ' '));
  };
  const now = Date.parse('2026-11-23T14:12:00Z');

  it('are told without the hour that an import took for the reading', () => {
    expect(words(now)).toEqual(['Thu 19 Nov', 'Thu 26 Nov', 'about 3 days left']);
  });

  it('have the hour of their end once a quiz prints it', () => {
    const endsAt = Date.parse('2026-11-24T15:30:00Z');
    const printed = { id: 'q', milestone: 'm150', passedAt: now - 60_000, endsAt };
    expect(words(now, [printed])).toEqual(['Thu 19 Nov', 'Tue 24 Nov, 10:30', '1 d 1 h left']);
  });

  it('have their hours where the reading was typed', () => {
    const typed = crossings(
      [noon('2026-11-18', 180), { ...noon('2026-11-19', 148), source: 'typed' }],
      () => usPack,
    );
    expect(limitSpans(typed, [], zone)[0]?.isOfDayOnly).toBe(false);
  });
});

describe('limits of several lengths under one milestone', () => {
  const rise = [reading('2026-06-01T12:00', 30), reading('2026-06-02T12:00', 37)];
  const spans = (quizzes: readonly PassedQuiz[] = []) =>
    limitSpans(
      crossings(rise, () => seaPointsPack),
      quizzes,
      'Asia/Bangkok',
    ).map(({ part, endsAt, quiz: by }) => [part.text, endsAt, by?.id ?? null]);

  it('end each on its own day', () => {
    expect(spans()).toEqual([
      ['Shop deactivated', at('2026-06-30T12:00'), null],
      ['No campaigns or benefits', at('2026-07-14T12:00'), null],
    ]);
  });

  it.each([
    ['before both', '2026-06-20T12:00', ['2026-06-20T12:00', '2026-06-20T12:00']],
    ['between both', '2026-07-05T12:00', ['2026-06-30T12:00', '2026-07-05T12:00']],
    ['after both, which shortens nothing', '2026-08-01T12:00', ['2026-06-30T12:00', '2026-07-14T12:00']],
  ])('with an end that a quiz prints %s', (_, printed, ends) => {
    const passed = quiz('2026-06-10T12:00', printed, { milestone: 'm36' });
    expect(spans([passed]).map(([, endsAt]) => endsAt)).toEqual(ends.map(at));
  });

  it('are told with both lengths', () => {
    const milestone = seaPointsPack.rating.milestones.find(({ id }) => id === 'm36');
    expect(milestone === undefined ? '' : milestoneWords(milestone, seaPointsPack)).toMatch(/^28–42\sdays$/);
  });
});

describe('limits when the rating recovers', () => {
  const { crossing } = usPack.rating;
  const ending = (value: boolean | null): Pack => ({
    ...usPack,
    rating: {
      ...usPack.rating,
      crossing: { ...crossing, endsEarlyOnRecovery: { ...crossing.endsEarlyOnRecovery, value } },
    },
  });
  const recovering = [...fall, reading('2026-06-04T12:00', 150), reading('2026-06-05T12:00', 151)];
  const passed = quiz('2026-06-03T12:00', '2026-06-08T12:00');
  const soon = quiz('2026-06-03T12:00', '2026-06-04T18:00');

  it.each([
    ['end with it where the pack says so', true, [], '2026-06-05T12:00'],
    ['run on where the pack says so', false, [], '2026-06-09T12:00'],
    ['run on where that is not published', null, [], '2026-06-09T12:00'],
    ['end with it before the end that a quiz printed', true, [passed], '2026-06-05T12:00'],
    ['end when a quiz prints it before that', true, [soon], '2026-06-04T18:00'],
  ])('%s', (_, value, quizzes, ends) => {
    expect(spansOf(recovering, quizzes, ending(value)).map(([, endsAt]) => endsAt)).toEqual([at(ends)]);
  });

  it('begin anew with the next fall', () => {
    const again = [...recovering, reading('2026-06-06T12:00', 149)];
    expect(spansOf(again, [], ending(true))).toEqual([
      [at('2026-06-02T12:00'), at('2026-06-05T12:00'), null],
      [at('2026-06-06T12:00'), at('2026-06-13T12:00'), null],
    ]);
  });

  it('never end early where they are for good', () => {
    const deactivated = [reading('2026-06-01T12:00', 40), reading('2026-06-02T12:00', 0)];
    const back = [...deactivated, reading('2026-06-03T12:00', 30)];
    expect(spansOf(back, [], ending(true)).map(([, endsAt]) => endsAt)).toEqual([null]);
  });
});
