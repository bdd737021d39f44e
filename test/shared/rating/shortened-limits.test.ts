import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayOf } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { crossings, restrictionSpans } from '#shared/rating/milestones.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import { limitInForce, shortenedSpans, type PassedQuiz } from '#shared/rating/shortened-limits.ts';
import { shiftedPack, usPack } from '../packs.ts';

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
  shortenedSpans(
    crossings(readings, () => pack),
    quizzes,
    zone,
  ).map(({ startsAt, endsAt, quiz: by }) => [startsAt, endsAt, by?.id ?? null]);

describe('limits shortened by the milestone quiz', () => {
  const passed = quiz('2026-06-04T12:00', '2026-06-06T12:00');

  it('end when Seller Center prints it, and keep the end that the pack gave', () => {
    const [span] = shortenedSpans(
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
    const spans = shortenedSpans(
      crossings(fall, () => usPack),
      [passed],
      zone,
    );
    expect(limitInForce(spans, at('2026-06-06T11:59'))?.quiz).toBe(passed);
    expect(limitInForce(spans, at('2026-06-06T12:00'))).toBeNull();
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

  it('without a quiz they are those of the crossings', () => {
    fc.assert(
      fc.property(some, (readings) => {
        const events = crossings(readings, () => pack);
        const plain = shortenedSpans(events, [], zone).map(
          ({ milestone, pack: own, startsAt, endsAt, text }) => ({
            milestone,
            pack: own,
            startsAt,
            endsAt,
            text,
          }),
        );
        expect(plain).toEqual(restrictionSpans(events, zone));
      }),
    );
  });
});
