import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionFilter,
  fitsActionFilter,
  isSameActionFilter,
  sourceOf,
  stands,
  wholeLog,
  type ActionFilter,
  type FilteredAction,
} from '#shared/actions/action-filter.ts';
import { isOpenStand, type Stand } from '#shared/actions/standing.ts';
import { caseFilter } from '#shared/case-filter.ts';
import { addDays, diffDays } from '#shared/kernel/time.ts';
import { actionOf } from './action.ts';

const today = '2026-11-23';

const one = (
  part: Parameters<typeof actionOf>[1] = {},
  stand: Stand = 'open',
  next: string | null = null,
): FilteredAction => ({
  action: actionOf('a', part),
  standing: { stand, next, overdue: next === null ? 0 : Math.max(0, diffDays(next, today)) },
});

const fits = (action: FilteredAction, part: Partial<ActionFilter>): boolean =>
  fitsActionFilter(action, { ...wholeLog, ...part }, today);

describe('the filter of the log', () => {
  it.each<[string, FilteredAction, Partial<ActionFilter>, boolean]>([
    ['what is left to do has an open effect check', one({}, 'checkDue'), { stand: 'left' }, true],
    ['what is effective is over', one({}, 'effective'), { stand: 'over' }, true],
    ['one state alone', one({}, 'done'), { stand: 'checkDue' }, false],
    ['a kind', one({ kind: 'preventive' }), { kind: 'preventive' }, true],
    ['another kind', one({ kind: 'preventive' }), { kind: 'immediate' }, false],
    ['a person', one({ ownerId: 'p' }), { ownerId: 'p' }, true],
    ['another person', one({ ownerId: 'q' }), { ownerId: 'p' }, false],
    ['nobody', one(), { ownerId: '' }, true],
    ['nobody is not somebody', one({ ownerId: 'p' }), { ownerId: '' }, false],
    ['a cause in other letters', one({ cause: 'Cut-off  too late' }), { cause: 'cut-off too LATE' }, true],
    ['no cause', one(), { cause: '' }, true],
    ['a cause where none is asked for', one({ cause: 'One' }), { cause: '' }, false],
    ['overdue', one({}, 'open', '2026-11-22'), { due: 'overdue' }, true],
    ['today is not overdue', one({}, 'open', today), { due: 'overdue' }, false],
    ['today is within 7 days', one({}, 'open', today), { due: 'week' }, true],
    ['the 7th day is', one({}, 'open', '2026-11-30'), { due: 'week' }, true],
    ['the 8th is not', one({}, 'open', '2026-12-01'), { due: 'week' }, false],
    ['what is over is not ahead', one({}, 'open', '2026-11-22'), { due: 'month' }, false],
    ['no day', one(), { due: 'none' }, true],
    ['a day where none is asked for', one({}, 'open', today), { due: 'none' }, false],
    ['from a case', one(), { source: 'case' }, true],
    ['from a finding', one({ violationId: null, findingId: 'f' }), { source: 'finding' }, true],
    ['by hand', one({ violationId: null }), { source: 'hand' }, true],
  ])('%s', (_name, action, part, expected) => {
    expect(fits(action, part)).toBe(expected);
  });

  const filters = fc.record({
    stand: fc.constantFrom(...actionFilter.shape.stand.options),
    kind: fc.constantFrom(...actionFilter.shape.kind.options),
    ownerId: fc.constantFrom(null, '', 'p', 'q'),
    cause: fc.constantFrom(null, '', 'One', 'Two'),
    due: fc.constantFrom(...actionFilter.shape.due.options),
    source: fc.constantFrom(...actionFilter.shape.source.options),
    text: fc.constantFrom('', ' ', 'van'),
  });
  const actions = fc
    .record({
      kind: fc.constantFrom('immediate' as const, 'preventive' as const),
      ownerId: fc.constantFrom(null, 'p', 'q'),
      cause: fc.constantFrom('', 'one', 'Two'),
      violationId: fc.constantFrom(null, 'v'),
      findingId: fc.constantFrom(null, 'f'),
      stand: fc.constantFrom(...stands),
      days: fc.option(fc.integer({ min: -40, max: 40 })),
    })
    .map(({ stand, days, ...part }) => one(part, stand, days === null ? null : addDays(today, days)));

  it('narrows by all its parts, and by none that is left at its first value', () => {
    fc.assert(
      fc.property(filters, actions, (filter, action) => {
        const parts = Object.entries(filter).map(([name, value]) => ({ ...wholeLog, [name]: value }));
        const alone = parts.map((part) => fitsActionFilter(action, actionFilter.parse(part), today));
        expect(fitsActionFilter(action, filter, today)).toBe(alone.every(Boolean));
        expect(fitsActionFilter(action, wholeLog, today)).toBe(true);
      }),
    );
  });

  it('puts each action into one source and on one side of what is left to do', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const from = (['case', 'finding', 'hand'] as const).filter((source) => fits(action, { source }));
        expect(from).toEqual([sourceOf(action.action)]);
        expect(fits(action, { stand: 'left' })).toBe(isOpenStand(action.standing.stand));
        expect(fits(action, { stand: 'over' })).toBe(!fits(action, { stand: 'left' }));
      }),
    );
  });

  it('is the same as one that lets the same through, and no filter of cases', () => {
    fc.assert(
      fc.property(filters, filters, actions, (a, b, action) => {
        expect(isSameActionFilter(a, { ...a, text: ` ${a.text}` })).toBe(true);
        if (isSameActionFilter(a, b))
          expect(fitsActionFilter(action, a, today)).toBe(fitsActionFilter(action, b, today));
        expect(caseFilter.safeParse(a).success).toBe(false);
      }),
    );
  });
});
