import { describe, expect, it } from 'vitest';
import { checkListing } from '#shared/audits/listing-text.ts';
import { byRule, listingReport, placeWords } from '#renderer/features/audits/listing-model.ts';
import { usPack } from '../shared/packs.ts';

const images = [{ name: 'shelf.jpg', width: 400, height: 500 }];
const listing = { title: 'Stanley dupe, a dupe', description: 'Follow @my.shop', images };

describe('what the rules have against a listing', () => {
  const rules = byRule(checkListing(usPack, listing));

  it('is one entry for each rule with all of its places, the heaviest first', () => {
    expect(rules.map(({ rule, severity, hits }) => [rule, severity, hits.length])).toEqual([
      ['copy-words', 'high', 2],
      ['contact-handle', 'medium', 1],
      ['image-square', 'medium', 1],
      ['image-side', 'medium', 1],
    ]);
  });

  it.each([
    [{ field: 'title', from: 0, to: 1 }, 'Title'],
    [{ field: 'description', from: 0, to: 1 }, 'Description'],
    [{ field: 'images', image: 0 }, 'Image 1, shelf.jpg'],
    [{ field: 'images', image: 4 }, 'Image 5, taken off'],
    [{ field: 'images', image: null }, 'All images'],
  ] as const)('stands at a place with a name: %j', (place, words) => {
    expect(placeWords(place, images)).toBe(words);
  });

  it('is copied with every exact word, reason and fix', () => {
    const report = listingReport(rules, images);
    for (const { title, reason, fix, hits } of rules) {
      expect(report).toContain(`${title}\n`);
      expect(report).toContain(`  ${reason} ${fix}`);
      for (const { place, words } of hits)
        expect(report).toContain(`  ${placeWords(place, images)}: ${words}`);
    }
  });
});
