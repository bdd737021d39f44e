import { expect, it } from 'vitest';
import { foreignMarks } from '#shared/policy/rulebook.ts';
import { amazonPack, seaAhrPack, seaPointsPack, ukPack, usPack } from '../packs.ts';

const all = [usPack, ukPack, seaAhrPack, seaPointsPack, amazonPack];
const wordsFor = (own: typeof usPack) => foreignMarks(own, all).map(({ words }) => words);

it('names the terms of other markets, each once, and never those of the own', () => {
  expect(wordsFor(usPack)).toEqual([
    'Seller Performance Evaluation Policy',
    'violation points',
    '48 points',
    '48 violation points',
    'Plan of Action',
    'Order Defect Rate',
  ]);
  expect([...new Set(foreignMarks(usPack, all).map(({ market }) => market))]).toEqual([
    'South-East Asia',
    'Amazon, United States',
  ]);
});

it('does not hold the packs of one market against each other', () => {
  expect(wordsFor(seaAhrPack)).not.toContain('48 points');
  expect(wordsFor(seaAhrPack)).toContain('Seller Enforcement Policy');
});

it('knows nothing of the words of a pack that names none', () => {
  const silent = { ...seaPointsPack, rulebook: undefined };
  expect(foreignMarks(usPack, [usPack, silent, ukPack])).toEqual([]);
});
