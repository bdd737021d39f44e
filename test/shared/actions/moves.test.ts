import { describe, expect, it } from 'vitest';
import { actionStatus, type ActionStatus, type Step } from '#shared/actions/action.ts';
import { actionColumn, movesOf, type ActionColumn, type MoveKind } from '#shared/actions/moves.ts';
import { actionOf } from './action.ts';

const steps: Step[] = [{ id: 's', text: 'One', doneAt: 1 }];
const proved = { steps, proof: ['e'] };

const free = (status: ActionStatus, part: Partial<typeof proved> = proved): readonly MoveKind[] =>
  movesOf(actionOf('a', { ...part, status }))
    .filter(({ blockedBy }) => blockedBy === null)
    .map(({ kind }) => kind);

const why = (status: ActionStatus, kind: MoveKind, part: Partial<typeof proved> = proved) =>
  movesOf(actionOf('a', { ...part, status })).find((move) => move.kind === kind)?.blockedBy;

describe('what can be done with an action’s state', () => {
  it.each<[ActionStatus, readonly MoveKind[]]>([
    ['open', ['start', 'finish', 'drop']],
    ['inProgress', ['finish', 'drop']],
    ['done', ['check', 'reopen']],
    ['effective', ['check', 'reopen']],
    ['notEffective', ['finish', 'reopen', 'drop']],
    ['dropped', ['reopen']],
  ])('of one that is %s', (status, expected) => {
    expect(free(status)).toEqual(expected);
  });

  it('is told in full, and each that can’t be done says why', () => {
    for (const status of actionStatus.options) {
      const moves = movesOf(actionOf('a', { status }));
      expect(moves.map(({ kind }) => kind)).toEqual(['start', 'finish', 'check', 'reopen', 'drop']);
      for (const { blockedBy } of moves) expect(blockedBy ?? 'free').toMatch(/^free$|^[A-Z].*\.$/u);
    }
  });

  it('is not done without ticked steps and proof, as the command says', () => {
    expect(why('open', 'finish', {})).toBe('It has no steps. Nothing proves it.');
    expect(why('inProgress', 'finish', { steps, proof: [] })).toBe('Nothing proves it.');
    expect(why('open', 'check')).toBe('It is open: its effect is looked at once it is done.');
    expect(why('done', 'drop')).toBe('It is done: take it up again first.');
    expect(why('dropped', 'finish')).toBe('It is dropped: take it up again first.');
  });
});

describe('the column of an action', () => {
  const log = (...all: readonly ActionStatus[]) => ({
    statusLog: all.map((status, at) => ({ status, at, by: null, note: '' })),
  });

  it.each<[string, readonly ActionStatus[], ActionStatus | 'checkDue', ActionColumn]>([
    ['new', ['open'], 'open', 'open'],
    ['begun', ['open', 'inProgress'], 'inProgress', 'inProgress'],
    ['with its effect check due', ['open', 'done'], 'checkDue', 'checkDue'],
    ['not effective', ['open', 'done', 'notEffective'], 'notEffective', 'again'],
    ['taken up after it was called done', ['open', 'done', 'inProgress'], 'inProgress', 'again'],
    ['taken up after it was dropped', ['open', 'dropped', 'inProgress'], 'inProgress', 'inProgress'],
    ['done again', ['open', 'done', 'notEffective', 'inProgress', 'done'], 'done', 'done'],
  ])('that is %s', (_name, before, stand, expected) => {
    expect(actionColumn(log(...before), stand)).toBe(expected);
  });
});
