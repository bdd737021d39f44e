import { describe, expect, it } from 'vitest';
import { filledIn, sectionsFromActions } from '#shared/appeals/from-actions.ts';
import { sectionsAtFirst } from '#shared/appeals/template.ts';
import { plainText } from '#shared/appeals/text.ts';
import type { Action } from '#shared/actions/action.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { actionOf } from '../actions/action.ts';

const zone = 'America/New_York';
const at = instantOfLocal('2026-11-20T23:30', zone) ?? Number.NaN;

const done = (id: string, part: Partial<Action>): Action =>
  actionOf(id, {
    status: 'done',
    statusLog: [{ status: 'done', at, by: null, note: '' }],
    ...part,
  });

const told = (actions: readonly Action[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sectionsFromActions({
      actions,
      people: new Map([['p', 'Packing']]),
      exhibits: new Map([['f1', 'x1']]),
      zone,
    }),
  );

describe('a draft from corrective actions', () => {
  it('says nothing of a case without any', () => {
    expect(told([])).toEqual({});
  });

  it('tells what was done with its day in the shop, its owner and the exhibit that proves it', () => {
    const action = done('a', {
      title: 'Second pickup',
      ownerId: 'p',
      steps: [{ id: 's1', text: 'Booked at the carrier', doneAt: at }],
      proof: ['f1', 'f2'],
      rootCause: 'One pickup was too few.',
    });
    expect(told([action])).toEqual({
      cause: 'One pickup was too few.',
      done: '**Second pickup**, done on Friday 20\u00a0November\u00a02026 (Packing). Booked at the carrier. [[ex:x1]]',
      prevention: '[[gap:What keeps it from coming again]]',
    });
  });

  it('writes no open, failed or dropped action as done: what no record says is a gap', () => {
    const others = [
      actionOf('a'),
      actionOf('b', { status: 'notEffective' }),
      actionOf('c', { status: 'dropped' }),
    ];
    expect(told(others)).toEqual({
      cause: '[[gap:Why it happened]]',
      done: '[[gap:What was done, when, and its proof]]',
      prevention: '[[gap:What keeps it from coming again]]',
    });
  });

  it('puts what prevents it apart, tells a cause once, and the first that was done first', () => {
    const cause = { rootCause: 'Too few pickups.' };
    const second = done('b', { number: 2, title: 'B', kind: 'preventive', ...cause });
    const first = done('a', { number: 1, title: 'A', kind: 'immediate', ...cause });
    const third = done('c', { number: 3, title: 'C', ...cause });
    const sections = told([third, second, first]);
    expect(sections['cause']).toBe('Too few pickups.');
    expect(sections['done']?.split('\n\n').map((text) => text.slice(0, 5))).toEqual(['**A**', '**C**']);
    expect(sections['prevention']).toContain('**B**');
  });

  it('lets nothing in a record become a mark, a link or a token', () => {
    const title = '[[ex:x1]] *now* <b>_bold_</b> [a](http://b) # `c`';
    const text = told([done('a', { title })])['done'] ?? '';
    expect(plainText(text, new Map([['x1', 1]]))).toContain(title);
  });

  it('leaves what is written as it is', () => {
    const [statement, ...others] = sectionsAtFirst('weFixedIt');
    if (statement === undefined) throw new Error('no section');
    const sections = [statement, ...others.map((one) => ({ ...one, markdown: 'Mine' }))];
    expect(
      filledIn(
        sections,
        new Map([
          ['cause', 'Theirs'],
          ['statement', 'What happened'],
        ]),
      ),
    ).toEqual([
      { ...statement, markdown: 'What happened' },
      ...others.map((one) => ({ ...one, markdown: 'Mine' })),
    ]);
  });
});
