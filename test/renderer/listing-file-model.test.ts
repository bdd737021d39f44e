import { describe, expect, it } from 'vitest';
import type { CheckedListing } from '#shared/audits/listing-file.ts';
import { heaviest, listingsFor, rulesHit } from '#renderer/features/audits/listing-file-model.ts';

const hit = (rule: string, severity: 'high' | 'medium' | 'low') => ({
  rule,
  title: rule,
  severity,
  count: 1,
});
const listing = (row: number, ...hits: CheckedListing['hits']): CheckedListing => ({
  row,
  id: '',
  title: '',
  description: '',
  hits,
});

const listings = [
  listing(2),
  listing(3, hit('handles', 'low')),
  listing(4, hit('handles', 'low'), hit('copies', 'high')),
  listing(5, hit('handles', 'low')),
];
const rows = (all: readonly CheckedListing[]) => all.map(({ row }) => row);

describe('the listings of a file', () => {
  it('stand with the heaviest first, by part and rule', () => {
    expect(rows(listingsFor(listings, 'all', null))).toEqual([4, 3, 5, 2]);
    expect(rows(listingsFor(listings, 'found', null))).toEqual([4, 3, 5]);
    expect(rows(listingsFor(listings, 'found', 'copies'))).toEqual([4]);
    expect(rows(listingsFor(listings, 'all', 'none'))).toEqual([]);
  });

  it('are counted by rule', () => {
    expect(rulesHit(listings).map(({ rule, listings: count }) => [rule, count])).toEqual([
      ['handles', 3],
      ['copies', 1],
    ]);
    expect(listings.map(heaviest)).toEqual([null, 'low', 'high', 'low']);
  });
});
