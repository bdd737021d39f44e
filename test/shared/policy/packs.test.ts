import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packName } from '#shared/policy/explain.ts';
import { stateOf } from '#shared/policy/metrics.ts';
import { packJsonSchema, type StatusPack } from '#shared/policy/pack.ts';
import { parseAnyPack, parsePack } from '#shared/policy/parse.ts';
import { selectRows } from '#main/db/queries.ts';
import { packsInUse, shippedPacks } from '#main/services/packs.ts';
import { openBench } from '../../support/records.ts';
import { fixtureJson, shippedJson, usPack } from '../packs.ts';

const published: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/policy/schema.json'), 'utf8'),
);
const all = Object.entries({ ...shippedJson(), ...fixtureJson() });

/** Another reader of JSON Schema than the one that wrote it. */
const fits = new Ajv2020({ strict: false, validateFormats: false, allErrors: false }).compile(
  packJsonSchema(),
);

describe('the published JSON Schema', () => {
  it('is current; `npm run policy-schema` writes it', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it.each(all)('lets %s in', (_, json) => {
    expect([fits(json), fits.errors]).toEqual([true, null]);
  });

  it.each([
    ['nothing', {}],
    ['a pack without a rating', { ...usPack, rating: undefined }],
    ['a field nobody knows', { ...usPack, formula: 'a + b' }],
    ['a model nobody knows', { ...usPack, rating: { ...usPack.rating, model: 'sideways' } }],
  ])('keeps %s out', (_, json) => {
    expect(fits(json)).toBe(false);
  });
});

describe.each(all)('%s', (name, json) => {
  it('holds together, and is named after its id and version', () => {
    const parsed = parseAnyPack(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(name).toBe(`${parsed.pack.id}-${parsed.pack.version}.json`);
  });
});

describe('what ships', () => {
  it('is every file of the folder, read whole', () => {
    expect(
      shippedPacks()
        .map(({ id, version }) => `${id}-${version}.json`)
        .toSorted(),
    ).toEqual(Object.keys(shippedJson()).toSorted());
    for (const pack of shippedPacks()) expect(parsePack(pack)).toMatchObject({ ok: true });
  });

  it('has a name of its own for each pack, and for each screen of a market', () => {
    expect(shippedPacks().map(packName).toSorted()).toEqual([
      'SEA AHR 2026.10',
      'SEA VP 2026.10',
      'UK 2026.10',
      'US 2026.10',
    ]);
  });

  it('marks every figure of the UK as not confirmed', () => {
    const uk = shippedPacks().find(({ id }) => id === 'uk');
    expect(JSON.stringify(uk)).not.toContain('"confirmed"');
  });

  it('has both screens of South-East Asia side by side', () => {
    const sea = shippedPacks().filter(({ market }) => market.code === 'SEA');
    expect(sea.map(({ screen, rating }) => [screen?.id, rating.model])).toEqual([
      ['points', 'up_penalty'],
      ['ahr', 'down_from_base'],
    ]);
  });

  it('is not sent to the window before a shop needs it', () => {
    const bench = openBench();
    const ids = () =>
      packsInUse(bench.records.packs, selectRows(bench.records.db, 'shops')).map(({ id }) => id);
    const create = (market: string, zone: string, screen?: string) =>
      bench.run('shop.create', {
        name: market,
        market,
        zone,
        rating: null,
        ...(screen === undefined ? {} : { screen }),
      });
    expect(ids()).toEqual(['us']);
    create('GB', 'Europe/London');
    expect(ids()).toEqual(['uk']);
    create('SEA', 'Asia/Bangkok', 'ahr');
    expect(ids()).toEqual(['uk', 'sea-ahr']);
    const newer = { ...usPack, id: 'uk', version: '2026.11', effectiveFrom: '2026-11-01' };
    bench.run('pack.import', { json: JSON.stringify(newer), fileName: 'uk.json' });
    expect(ids()).toEqual(['uk', 'sea-ahr', 'uk']);
    bench.close();
  });
});

describe('a pack without a score', () => {
  const walmart = (): StatusPack => {
    const parsed = parseAnyPack(fixtureJson()['walmart-us-2026.10.json']);
    if (parsed.ok && parsed.pack.rating.model === 'status_only')
      return { ...parsed.pack, rating: parsed.pack.rating };
    throw new Error('not a pack without a score');
  };

  it('has states and metrics that pass or fail, and never surmises a state', () => {
    expect([0, 1, 4].map((failing) => stateOf(failing, walmart())?.id)).toEqual(['good', 'good', 'good']);
    const [first, second, ...rest] = walmart().rating.states;
    if (first === undefined || second === undefined) throw new Error('two states');
    const known = { ...second, failing: { ...second.failing, value: 2, confidence: 'single' as const } };
    const made = { ...walmart(), rating: { ...walmart().rating, states: [first, known, ...rest] } };
    expect([0, 1, 2, 4].map((failing) => stateOf(failing, made)?.id)).toEqual([
      'good',
      'good',
      'suppression',
      'suppression',
    ]);
  });

  it('is refused where a shop is to be kept under it, with the reason', () => {
    expect(parsePack(fixtureJson()['walmart-us-2026.10.json'])).toEqual({
      ok: false,
      problems: [
        {
          path: 'rating.model',
          reason: 'this market publishes no score, and a shop can’t be kept under such a pack yet',
        },
      ],
    });
  });
});
