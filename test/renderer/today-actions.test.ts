import { describe, expect, it } from 'vitest';
import { clockRows } from '#renderer/features/today/clock-rows.ts';
import { nextSteps } from '#renderer/features/today/next-steps.ts';
import type { Action } from '#shared/actions/action.ts';
import { DAY } from '#shared/kernel/time.ts';
import { actionOf } from '../shared/actions/action.ts';
import { now, violation } from './rating-records.ts';
import { todayFacts } from './today-records.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const nine = violation(9, { status: 'overturned' });
const log = (status: Action['status'], at: number) => ({ status, at, by: null, note: '' });
const written = [log('open', now - 30 * DAY)];
const done = [...written, log('done', now - 20 * DAY)];

const facts = (...actions: readonly Action[]) => todayFacts([nine], [], [], { actions });

describe('corrective actions on Today', () => {
  it('stand among the clocks in the week before their day, with the case that they come from', () => {
    const rows = clockRows(
      facts(
        actionOf('soon', { number: 3, violationId: 'v9', due: '2026-11-27', statusLog: written }),
        actionOf('later', { number: 4, due: '2026-12-11', statusLog: written }),
        actionOf('over', { number: 5, due: '2026-11-20', statusLog: written }),
        actionOf('check', { number: 6, status: 'done', checkDue: '2026-11-24', statusLog: done }),
      ),
    );
    expect(rows.map(({ place, title, second }) => [place, title, plain(second)])).toEqual([
      [{ screen: 'actions', action: 'check' }, 'Effect check', 'Action 6 · Second pickup'],
      [{ screen: 'actions', action: 'soon' }, 'Corrective action', 'Action 3 · case 9 · Second pickup'],
    ]);
  });

  it('are to be done once their day is over, and to be checked from the day of the check on', () => {
    const steps = nextSteps(
      facts(
        actionOf('soon', { number: 3, due: '2026-11-27', statusLog: written }),
        actionOf('over', { number: 5, due: '2026-11-20', statusLog: written }),
        actionOf('check', { number: 6, status: 'done', checkDue: '2026-11-22', statusLog: done }),
        actionOf('known', { number: 7, status: 'effective', checkDue: '2026-11-01', statusLog: done }),
        actionOf('dropped', { number: 8, status: 'dropped', due: '2026-11-01', statusLog: written }),
      ),
      null,
    );
    expect(steps.map(({ title, detail, target }) => [plain(title), plain(detail), target])).toEqual([
      ['Finish action 5', 'It was to be done by 20 Nov. Second pickup', { kind: 'action', id: 'over' }],
      [
        'Check the effect of action 6',
        'The check was set for 22 Nov. Second pickup',
        { kind: 'action', id: 'check' },
      ],
    ]);
  });
});
