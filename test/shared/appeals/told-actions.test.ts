import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { actionStatus, type Action, type ActionStatus } from '#shared/actions/action.ts';
import { isCarriedOut } from '#shared/actions/closing.ts';
import { actionsToldBy, actionsToPrint, chosenActions, effectWords } from '#shared/appeals/told-actions.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { actionOf } from '../actions/action.ts';

const zone = 'America/New_York';
const today = '2026-11-23';
const doneOn = instantOfLocal('2026-11-10T12:00', zone) ?? Number.NaN;
const later = instantOfLocal('2026-11-20T12:00', zone) ?? Number.NaN;
const words = (text: string): string => text.replaceAll('\u00a0', ' ');

const inState = (status: ActionStatus, part: Partial<Action> = {}): Action =>
  actionOf(`a-${status}`, {
    status,
    statusLog: [{ status: 'done', at: doneOn, by: null, note: '' }],
    ...part,
  });

describe('of the actions of a case', () => {
  test.each([
    ['open', '2026-11-23', 'planned'],
    ['inProgress', '2026-12-05', 'planned'],
    ['open', null, 'untold'],
    ['inProgress', '2026-11-22', 'untold'],
    ['done', null, 'done'],
    ['effective', '2026-11-01', 'done'],
    ['notEffective', '2026-12-05', 'never'],
    ['dropped', '2026-12-05', 'never'],
  ] as const)('one that is %s with the day %s is %s', (status, due, expected) => {
    const { done, planned, untold } = actionsToPrint([inState(status, { due })], today);
    expect({ done: done.length, planned: planned.length, untold: untold.length }).toEqual({
      done: expected === 'done' ? 1 : 0,
      planned: expected === 'planned' ? 1 : 0,
      untold: expected === 'untold' ? 1 : 0,
    });
  });

  it('none is told as done that was not carried out, whatever is chosen', () => {
    const action = fc
      .record({
        status: fc.constantFrom(...actionStatus.options),
        due: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      })
      .map(({ status, due }) => inState(status, { due }));
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const { done, planned } = actionsToPrint(actions, today);
        expect(done.every(({ status }) => isCarriedOut(status))).toBe(true);
        expect(planned.some(({ status }) => isCarriedOut(status))).toBe(false);
        const told = chosenActions({ done, planned, untold: [] }, 'doneAndPlanned');
        expect(told.slice(0, done.length)).toEqual(done);
        expect(chosenActions({ done, planned, untold: [] }, 'done')).toEqual(done);
        expect(chosenActions({ done, planned, untold: [] }, 'none')).toEqual([]);
      }),
    );
  });

  it('nothing is told unasked where the decision is called wrong', () => {
    expect(actionsToldBy('wrongDecision')).toBe('none');
    expect(actionsToldBy('weFixedIt')).toBe('doneAndPlanned');
  });
});

describe('the effect of an action', () => {
  const check = {
    at: later,
    verdict: 'effective',
    note: 'Private',
    by: null,
    repeats: 0,
    points: 0,
  } as const;
  const table: readonly (readonly [ActionStatus, Partial<Action>, number, string])[] = [
    ['done', { checkDue: '2026-12-10' }, 0, 'To be checked on 10 Dec 2026.'],
    ['done', { checkDue: '2026-11-20' }, 0, 'To be checked since 20 Nov 2026.'],
    ['effective', { checks: [check] }, 0, 'Effective, checked on 20 Nov 2026: the cause did not come back.'],
    [
      'effective',
      { checks: [{ ...check, repeats: 2 }] },
      0,
      'Effective, checked on 20 Nov 2026: the cause came back 2 times.',
    ],
    ['effective', { checks: [check] }, 1, 'Is looked at again: the cause came back once.'],
    ['done', { checkDue: null }, 0, ''],
    ['open', { statusLog: [] }, 0, ''],
  ];
  test.each(table)('of one that is %s is said as it is: %o', (status, part, back, expected) => {
    expect(words(effectWords(inState(status, part), back, { zone, today }))).toBe(expected);
  });
});
