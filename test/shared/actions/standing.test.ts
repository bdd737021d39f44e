import { describe, expect, it } from 'vitest';
import type { ActionStatus } from '#shared/actions/action.ts';
import { canBecome, lacks } from '#shared/actions/closing.ts';
import { standingOn, type ActionStanding } from '#shared/actions/standing.ts';
import type { Violation } from '#shared/violations.ts';
import { violationFacts } from '../../support/records.ts';

const today = '2026-11-23';
const quiet = { cases: [] };
const back: { readonly cases: readonly Violation[] } = {
  cases: [
    {
      ...violationFacts('s'),
      id: 'v',
      rev: 1,
      seq: 1,
      number: 9,
      status: 'actionTaken',
      statusLog: [],
      secondAppealDue: null,
      pack: 'us@2026.10',
    },
  ],
};

/** State, day of the work, day of the effect check, whether the cause came back. */
type Case = readonly [ActionStatus, string | null, string | null, boolean];

describe('where an action stands on 23 November', () => {
  it.each<[Case, ActionStanding]>([
    [['open', null, null, false], { stand: 'open', next: null, overdue: 0 }],
    [['open', '2026-11-24', null, false], { stand: 'open', next: '2026-11-24', overdue: 0 }],
    [['open', '2026-11-23', null, false], { stand: 'open', next: '2026-11-23', overdue: 0 }],
    [['inProgress', '2026-11-13', null, false], { stand: 'inProgress', next: '2026-11-13', overdue: 10 }],
    [['notEffective', '2026-11-13', null, false], { stand: 'notEffective', next: '2026-11-13', overdue: 10 }],
    [['done', '2026-11-13', '2026-12-01', false], { stand: 'done', next: '2026-12-01', overdue: 0 }],
    [['done', null, '2026-11-23', false], { stand: 'checkDue', next: '2026-11-23', overdue: 0 }],
    [['done', null, '2026-11-20', false], { stand: 'checkDue', next: '2026-11-20', overdue: 3 }],
    [['done', null, '2026-12-01', true], { stand: 'checkDue', next: today, overdue: 0 }],
    [['effective', '2026-11-13', '2026-11-20', false], { stand: 'effective', next: null, overdue: 0 }],
    [['effective', null, '2026-11-20', true], { stand: 'checkDue', next: today, overdue: 0 }],
    [['dropped', '2026-11-13', null, true], { stand: 'dropped', next: null, overdue: 0 }],
  ])('%j', ([status, due, checkDue, isBack], stands) => {
    expect(standingOn({ status, due, checkDue }, today, isBack ? back : quiet)).toEqual(stands);
  });
});

describe('what an action needs before it is done', () => {
  const ticked = { id: 's1', text: 'a', doneAt: 1 };
  const open = { id: 's2', text: 'b', doneAt: null };

  it.each([
    [[], [], ['It has no steps.', 'Nothing proves it.']],
    [[ticked], [], ['Nothing proves it.']],
    [[ticked, open], ['e'], ['A step is not done.']],
    [[open, { ...open, id: 's3' }], ['e'], ['2 steps are not done.']],
    [[ticked], ['e'], []],
  ])('%j with proof %j', (steps, proof, words) => {
    expect(lacks({ steps, proof })).toEqual(words);
  });

  it('comes to effective only by done, or from effective again', () => {
    const before: readonly ActionStatus[] = [
      'open',
      'inProgress',
      'done',
      'effective',
      'notEffective',
      'dropped',
    ];
    expect(before.filter((one) => canBecome(one, 'effective'))).toEqual(['done', 'effective']);
  });
});
