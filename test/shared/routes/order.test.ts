import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/policy/pack.ts';
import { canBeTaken } from '#shared/routes/routes.ts';
import { shiftedPack, usPack } from '../packs.ts';
import { routes, type Told } from './fact-sets.ts';
import { table } from './order-table.ts';

/** The ways that can be taken, in order, then after a bar those that can't. */
const orderOf = (told: Told, pack: Pack): string => {
  const all = routes(told, pack);
  const names = (taken: boolean) =>
    all
      .filter((route) => canBeTaken(route) === taken)
      .map(({ kind, standing }) => (standing === 'underWay' ? `${kind}*` : kind))
      .join(' ');
  return `${names(true)} | ${names(false)}`.trim();
};

describe('the order of the ways', () => {
  it('has fact sets enough', () => {
    expect(table.length).toBeGreaterThanOrEqual(20);
    expect(new Set(table.map(([name]) => name)).size).toBe(table.length);
  });

  it.each(table)('%s', (_, told, order) => {
    expect(orderOf(told, usPack)).toBe(order);
  });

  // Milestones are named by their threshold, which is another one there.
  it.each(table.filter(([, told]) => told.milestone === undefined))(
    'on the shifted pack: %s',
    (_, told, order) => {
      expect(orderOf(told, shiftedPack)).toBe(order);
    },
  );
});
