import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseColumn,
  caseColumns,
  caseFilter,
  fitsFilter,
  isSameFilter,
  wholeList,
  type CaseFilter,
  type FilteredCase,
} from '#shared/case-filter.ts';
import { DAY, HOUR } from '#shared/kernel/time.ts';
import { isClosed, violationStatus } from '#shared/violations.ts';

const now = 1_000 * DAY;
const plain: FilteredCase = {
  status: 'actionTaken',
  type: 'late-dispatch',
  category: 'fulfilment',
  points: 32,
  hits: { orders: ['1'], listings: [], account: false },
  nextDue: now + 7 * DAY,
  isAppealDue: true,
  isRepeat: false,
};

describe('a filter of cases', () => {
  it.each<[string, Partial<CaseFilter>, Partial<FilteredCase>, boolean]>([
    ['everything is in the whole list', {}, {}, true],
    ['open', { state: 'open' }, {}, true],
    ['open, of a closed one', { state: 'open' }, { status: 'lapsed' }, false],
    ['waiting is open too', { state: 'open' }, { status: 'appeal1Sent' }, true],
    ['waiting', { state: 'waiting' }, { status: 'appeal1Sent' }, true],
    ['waiting, of one that needs action', { state: 'waiting' }, {}, false],
    ['closed', { state: 'closed' }, { status: 'overturned' }, true],
    ['won', { state: 'won' }, { status: 'overturned' }, true],
    ['ended, of a won one', { state: 'ended' }, { status: 'overturned' }, false],
    ['one state', { state: 'appeal1Rejected' }, { status: 'appeal1Rejected' }, true],
    ['one state, of another', { state: 'appeal1Rejected' }, {}, false],
    ['a type', { type: 'late-dispatch' }, {}, true],
    ['a type, of another', { type: 'recall' }, {}, false],
    ['no type', { type: '' }, { type: null }, true],
    ['no type, of one with a type', { type: '' }, {}, false],
    ['a group', { category: 'fulfilment' }, {}, true],
    ['a group, of a type that the catalogue has not', { category: 'fulfilment' }, { category: null }, false],
    ['a clock on the last day of the week', { clockWithin: 7 }, {}, true],
    ['a clock an hour later', { clockWithin: 7 }, { nextDue: now + 7 * DAY + HOUR }, false],
    ['a clock, of one without', { clockWithin: 7 }, { nextDue: null }, false],
    ['known points', { points: 'known' }, {}, true],
    ['known points, none of them', { points: 'known' }, { points: 0 }, true],
    ['unknown points', { points: 'unknown' }, { points: null }, true],
    ['unknown points, of known ones', { points: 'unknown' }, {}, false],
    ['orders', { hits: 'orders' }, {}, true],
    ['listings', { hits: 'listings' }, {}, false],
    ['the account', { hits: 'account' }, { hits: { orders: [], listings: [], account: true } }, true],
    ['an appeal that can be sent', { appealDue: true }, {}, true],
    ['an appeal that can be sent, of one without', { appealDue: true }, { isAppealDue: false }, false],
    ['repeats', { repeats: true }, { isRepeat: true }, true],
    ['repeats, of a first one', { repeats: true }, {}, false],
    ['all parts must fit', { state: 'open', type: 'late-dispatch', points: 'unknown' }, {}, false],
  ])('%s', (_name, filter, part, expected) => {
    expect(fitsFilter({ ...plain, ...part }, { ...wholeList, ...filter }, now)).toBe(expected);
  });

  it('puts every state into one column: what is open into the first two, what is closed into the others', () => {
    for (const status of violationStatus.options) {
      const column = caseColumn(status);
      expect(isClosed(status)).toBe(column === 'won' || column === 'ended');
      const columns = caseColumns.filter((state) =>
        fitsFilter({ ...plain, status }, { ...wholeList, state }, now),
      );
      expect(columns).toEqual([column]);
    }
  });

  it('is the same as another only when each part is', () => {
    const changes: readonly Partial<CaseFilter>[] = [
      { state: 'open' },
      { type: 'recall' },
      { category: 'listing' },
      { clockWithin: 3 },
      { points: 'known' },
      { hits: 'account' },
      { appealDue: true },
      { repeats: true },
      { text: 'late' },
    ];
    expect(new Set(changes.flatMap((one) => Object.keys(one)))).toEqual(new Set(Object.keys(wholeList)));
    expect(isSameFilter(wholeList, { ...wholeList, text: ' ' })).toBe(true);
    for (const change of changes) expect(isSameFilter(wholeList, { ...wholeList, ...change })).toBe(false);
  });

  it('narrows: what fits a filter fits it with any part left open', () => {
    const anyFilter: fc.Arbitrary<CaseFilter> = fc.record({
      state: fc.constantFrom(...caseFilter.shape.state.options),
      type: fc.constantFrom(null, '', 'late-dispatch'),
      category: fc.constantFrom(null, 'fulfilment'),
      clockWithin: fc.option(fc.integer({ min: 1, max: 30 })),
      points: fc.constantFrom('any', 'known', 'unknown'),
      hits: fc.constantFrom('any', 'orders', 'listings', 'account'),
      appealDue: fc.boolean(),
      repeats: fc.boolean(),
      text: fc.constant(''),
    });
    const open = Object.entries(wholeList).map(([part, value]) => ({ [part]: value }));
    const anyCase = fc.record({
      status: fc.constantFrom(...violationStatus.options),
      type: fc.constantFrom(null, 'late-dispatch'),
      category: fc.constantFrom(null, 'fulfilment'),
      points: fc.constantFrom(null, 0, 3),
      hits: fc.constantFrom(plain.hits, { orders: [], listings: [], account: true }),
      nextDue: fc.option(fc.integer({ min: 0, max: 40 }).map((days) => now + days * DAY)),
      isAppealDue: fc.boolean(),
      isRepeat: fc.boolean(),
    });
    fc.assert(
      fc.property(anyCase, anyFilter, (one, filter) => {
        if (!fitsFilter(one, filter, now)) return;
        for (const part of open) expect(fitsFilter(one, { ...filter, ...part }, now)).toBe(true);
      }),
    );
  });
});
