import { describe, expect, it } from 'vitest';
import { evidenceListOf, packJsonSchema, packRef, violationTypeOf, zoneLabel } from '#shared/policy/pack.ts';
import { weekdayOf } from '#shared/kernel/time.ts';
import { parsePack } from '#shared/policy/parse.ts';
import { shiftedPack, usJson, usPack } from '../packs.ts';

/** The shipped pack with one place replaced, walked to by its path. */
const bent = (path: readonly (string | number)[], value: unknown): unknown => {
  const put = (node: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(node)) {
      const items: readonly unknown[] = node;
      return items.map((item, index) => (index === key ? put(item, rest) : item));
    }
    const entries = typeof node === 'object' && node !== null ? Object.entries(node) : [];
    const known = new Map<string, unknown>(entries);
    return Object.fromEntries(known.set(String(key), put(known.get(String(key)), rest)));
  };
  return put(usJson(), path);
};

const problemsOf = (json: unknown): readonly string[] => {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

describe('the shipped US pack', () => {
  it('holds together', () => {
    expect(problemsOf(usJson())).toEqual([]);
    expect(packRef(usPack)).toBe('us@2026.10');
    expect(zoneLabel(usPack, usPack.defaultZone)).toBe('Eastern time');
    expect(zoneLabel(usPack, 'Asia/Tokyo')).toBe('Asia/Tokyo');
  });

  it('says of no violation how many points it takes, since the platform does not', () => {
    expect(usPack.violations.every((type) => type.points.confidence === 'unknown')).toBe(true);
  });

  it('prints the numbers of the fact base', () => {
    const { rating, clocks, metrics } = usPack;
    expect([rating.scale.min, rating.scale.max, rating.scale.start].map((entry) => entry.value)).toEqual([
      0, 1000, 200,
    ]);
    expect(rating.milestones.map((entry) => entry.threshold.value)).toEqual([150, 100, 50, 0]);
    expect(rating.pointLife.value).toBe(180);
    expect(rating.gains.orders.weeklyCap.value).toBe(20);
    expect([clocks.firstAppeal.days.value, clocks.secondAppeal.days.value, clocks.attempts.value]).toEqual([
      30, 15, 2,
    ]);
    expect(metrics.map((entry) => [entry.short, entry.recommended.value, entry.enforced.value])).toEqual([
      ['LDR', 4, 10],
      ['SFCR', 2.5, 2.5],
      ['VTR', 95, 95],
      ['OTDR', 80, 80],
    ]);
  });

  it('finds a type and what is asked for against it', () => {
    expect(violationTypeOf(usPack, 'late-dispatch')?.metric).toBe('ldr');
    expect(evidenceListOf(usPack, 'late-dispatch')?.items.value).toHaveLength(5);
    expect([
      violationTypeOf(usPack, 'no-such'),
      evidenceListOf(usPack, null),
      evidenceListOf(usPack, 'other'),
    ]).toEqual([null, null, null]);
  });

  it('has holidays only on working days', () => {
    expect(usPack.holidays.value).toHaveLength(23);
    for (const day of usPack.holidays.value ?? []) expect(weekdayOf(day)).toBeLessThanOrEqual(5);
  });
});

describe('a pack that does not hold', () => {
  const ahr = { source: 'us-ahr', confidence: 'confirmed' };
  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['another format', ['format'], 2, 'format'],
    [
      'a page date that is no day',
      ['sources', 'us-ahr', 'pageDate'],
      '2026-02-30',
      'sources.us-ahr.pageDate',
    ],
    ['a zone nobody knows', ['zones', 0, 'id'], 'Mars/Base', 'zones[0].id'],
    ['a default zone outside its zones', ['defaultZone'], 'Asia/Tokyo', 'defaultZone'],
    ['an end before its beginning', ['effectiveTo'], '2026-01-01', 'effectiveTo'],
    [
      'an unknown that carries a value',
      ['clocks', 'attempts', 'confidence'],
      'unknown',
      'clocks.attempts.confidence',
    ],
    ['null that is not unknown', ['clocks', 'attempts', 'value'], null, 'clocks.attempts.confidence'],
    [
      'a threshold that is unknown',
      ['rating', 'milestones', 0, 'threshold'],
      { value: null, source: 'us-ahr', confidence: 'unknown' },
      'rating.milestones[0].threshold.value',
    ],
    ['a source that is not listed', ['rating', 'pointLife', 'source'], 'nowhere', 'rating.pointLife.source'],
    [
      'a second source that is not listed',
      ['rating', 'pointLife', 'also'],
      ['x'],
      'rating.pointLife.also[0]',
    ],
    [
      'a gap between bands',
      ['rating', 'bands', 2, 'from'],
      { value: 52, ...ahr },
      'rating.bands[2].from.value',
    ],
    ['bands short of the scale', ['rating', 'bands', 3, 'to'], { value: 999, ...ahr }, 'rating.bands'],
    ['a start outside the scale', ['rating', 'scale', 'start', 'value'], 1200, 'rating.scale.start.value'],
    [
      'milestones out of order',
      ['rating', 'milestones', 1, 'threshold', 'value'],
      160,
      'rating.milestones[1].threshold.value',
    ],
    ['a category that is not there', ['violations', 0, 'category'], 'none', 'violations[0].category'],
    ['an evidence list that is not there', ['violations', 0, 'evidence'], 'none', 'violations[0].evidence'],
    ['a type listed twice', ['violations', 1, 'code'], 'late-dispatch', 'violations[1].code'],
    ['a field nobody knows', ['rating', 'formula'], 'a + b', 'rating.formula'],
  ])('names the place: %s', (_, path, value, place) => {
    expect(problemsOf(bent(path, value))).toContain(place);
  });

  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['format'], 2, 'format', 'must be 1'],
    [['paper'], 'a5', 'paper', 'must be one of "letter", "a4"'],
    [['currency'], 'dollar', 'currency', 'must be three capital letters'],
    [['weekStart'], 'Monday', 'weekStart', 'must be a number, and is text'],
    [['weekStart'], 8, 'weekStart', 'must be at most 7'],
    [['notes'], 'none', 'notes', 'must be a list, and is text'],
    [['notes', 0], '', 'notes[0]', 'must not be empty'],
    [['violations'], [], 'violations', 'must have at least 1 in it'],
    [['clocks'], undefined, 'clocks', 'is missing'],
    [['effectiveFrom'], '2026-13-01', 'effectiveFrom', 'must be a day, as in 2026-10-02'],
    [['rating', 'formula'], 'a + b', 'rating.formula', 'no field of the format'],
    [['rating', 'model'], 'sideways', 'rating.model', 'must be one of "down_from_base", "up_penalty"'],
    [
      ['rating', 'model'],
      'up_penalty',
      'rating.milestones[0].comparator',
      'must be gte where the model is up_penalty',
    ],
    [
      ['rating', 'pointLife', 'value'],
      'a while',
      'rating.pointLife.value',
      '"a while" is not one of the kinds that the format knows',
    ],
    [
      ['rating', 'milestones', 0, 'restrictions', 0, 'lasts'],
      'weeks',
      'rating.milestones[0].restrictions[0].lasts',
      'is not one of the kinds that the format knows',
    ],
    [
      ['rating', 'milestones', 1, 'threshold', 'value'],
      160,
      'rating.milestones[1].threshold.value',
      'milestones go from high to low in this model',
    ],
    [['rating', 'scale', 'start', 'source'], 'hearsay', 'rating.scale.start.source', 'no source "hearsay"'],
    [['violations', 1, 'code'], 'late-dispatch', 'violations[1].code', '"late-dispatch" stands here twice'],
  ])('says at %s with %s: %s %s', (path, value, place, reason) => {
    const parsed = parsePack(bent(path, value));
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ path: place, reason });
  });

  it('names each of two fields that nobody knows', () => {
    const parsed = parsePack({ ...usPack, formula: 'a + b', colour: 'red' });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['formula', 'colour']);
  });

  it('says something about anything', () => {
    for (const json of [null, undefined, 7, 'pack', [], {}])
      expect(problemsOf(json).length).toBeGreaterThan(0);
  });
});

it('the shifted pack is a pack', () => {
  expect(shiftedPack.rating.scale.start.value).toBe(190);
});

it('the format can be published as JSON Schema', () => {
  expect(JSON.stringify(packJsonSchema())).toContain('pointLife');
});
