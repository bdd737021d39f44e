import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#renderer/data/drafts.ts';
import { makeKeptText, type KeptState } from '#renderer/features/violations/kept-text.ts';

const key = 'violation.record/s';
let time = 100;
const store = new Map<string, Draft>();
let shown: KeptState = { offers: [], keptAt: null };

const open = () =>
  makeKeptText(
    key,
    {
      keepDraft: (place, fields, savedAt) => {
        store.set(place, { key: place, fields, savedAt });
        return Promise.resolve(true);
      },
      dropDraft: (place) => Promise.resolve(void store.delete(place)),
      now: () => (time += 1),
    },
    (part) => {
      shown = { ...shown, ...part };
    },
  );

const titles = (drafts: Iterable<Draft>): readonly (string | undefined)[] =>
  [...drafts].map(({ fields }) => fields['title']).toSorted();
const offerOf = (title: string): Draft => {
  const offer = shown.offers.find(({ fields }) => fields['title'] === title);
  if (offer === undefined) throw new Error(`${title} is not offered`);
  return offer;
};
const type = (kept: ReturnType<typeof open>, title: string): void => {
  kept.keep({ title });
  vi.advanceTimersByTime(250);
};

beforeEach(() => {
  vi.useFakeTimers();
  store.clear();
  shown = { offers: [], keptAt: null };
});
afterEach(() => {
  vi.useRealTimers();
});

describe('text of a notice that was not recorded', () => {
  it('has a place of its own for each, so that none is overwritten before it is answered', () => {
    for (const title of ['first', 'second', 'third', 'fourth']) {
      const kept = open();
      kept.found([...store.values()]);
      type(kept, title);
    }
    expect(titles(store.values())).toEqual(['first', 'fourth', 'second', 'third']);
  });

  it('is written down only once it is known what was kept', () => {
    store.set(key, { key, fields: { title: 'before' }, savedAt: 1 });
    const kept = open();
    type(kept, 'typed at once');
    expect(titles(store.values())).toEqual(['before']);
    kept.found([...store.values()]);
    expect(titles(store.values())).toEqual(['before', 'typed at once']);
  });

  it('stays, and is offered, when a kept one is taken', () => {
    store.set(key, { key, fields: { title: 'before' }, savedAt: 1 });
    const kept = open();
    kept.found([...store.values()]);
    kept.keep({ title: 'typed' });
    kept.use(offerOf('before'));
    expect(titles(shown.offers)).toEqual(['typed']);
    type(kept, 'before, typed on');
    expect(titles(store.values())).toEqual(['before, typed on', 'typed']);
    kept.use(offerOf('typed'));
    expect(titles(shown.offers)).toEqual(['before, typed on']);
  });

  it('is forgotten when it is recorded or thrown away, and no other with it', async () => {
    store.set(key, { key, fields: { title: 'before' }, savedAt: 1 });
    const kept = open();
    kept.found([...store.values()]);
    type(kept, 'typed');
    await kept.done();
    expect(titles(store.values())).toEqual(['before']);
    kept.throwAway(offerOf('before'));
    expect(store.size).toBe(0);
    expect(shown.offers).toEqual([]);
  });
});
