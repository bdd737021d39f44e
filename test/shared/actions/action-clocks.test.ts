import { describe, expect, it } from 'vitest';
import { actionClocks } from '#shared/actions/action-clocks.ts';
import type { Action, ActionStatus } from '#shared/actions/action.ts';
import { settledAlerts } from '#shared/alerts/settle.ts';
import type { Alert } from '#shared/alerts/alert.ts';
import { watchedOf } from '#shared/alerts/rules.ts';
import { settingsOf } from '#shared/alerts/settings.ts';
import { calendarEntries, hasCalendarEntries } from '#shared/calendar.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { at, caseOf, factsOf, zone } from '../alerts/facts.ts';
import { usPack } from '../packs.ts';
import { actionOf } from './action.ts';

const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const log = (status: ActionStatus, when: string) => ({ status, at: at(when), by: null, note: '' });

const written = [log('open', '2026-11-02T09:00')];
const action = (part: Partial<Action> = {}): Action =>
  actionOf('one', {
    number: 21,
    violationId: 'case-9',
    title: 'Ring Jane Doe',
    due: '2026-11-27',
    statusLog: written,
    ...part,
  });
const done: Partial<Action> = {
  status: 'done',
  checkDue: '2026-12-18',
  statusLog: [...written, log('done', '2026-11-20T16:00')],
};

describe('the clocks of corrective actions', () => {
  const clocks = (part: Partial<Action>) =>
    actionClocks({ actions: [action(part)], violations: [], zone }, now).map(({ what, clock }) => [
      plain(what),
      clock.kind,
      clock.state,
      plain(formatInstant(clock.dueAt, zone, now)),
      plain(formatInstant(clock.startsAt, zone, now)),
    ]);
  const work = ['Action 21', 'action', 'running', 'Fri 27 Nov, 23:59', 'Mon 2 Nov, 09:00'];
  const check = [
    'Effect check of action 21',
    'effectCheck',
    'running',
    'Fri 18 Dec, 23:59',
    'Fri 20 Nov, 16:00',
  ];
  it.each<[string, Partial<Action>, readonly (readonly string[])[]]>([
    ['run to the end of the day that is set', {}, [work]],
    ['run on while it is in progress', { status: 'inProgress' }, [work]],
    ['run anew where it did not help', { status: 'notEffective' }, [work]],
    ['are none without a day', { due: null }, []],
    ['are of the effect check once it is done', done, [check]],
    ['are none once its effect is known', { ...done, status: 'effective' }, []],
    ['are none where it was dropped', { status: 'dropped' }, []],
    [
      'have passed when the day is over',
      { due: '2026-11-20' },
      [['Action 21', 'action', 'passed', 'Fri 20 Nov, 23:59', 'Mon 2 Nov, 09:00']],
    ],
    [
      'are one day long where the day was over when it was written down',
      { due: '2026-11-01' },
      [['Action 21', 'action', 'passed', 'Sun 1 Nov, 23:59', 'Sun 1 Nov, 00:00']],
    ],
  ])('%s', (_, part, expected) => {
    expect(clocks(part)).toEqual(expected);
  });
});

describe('an action that is due', () => {
  const watched = (part: Partial<Action> = {}) =>
    watchedOf(factsOf({ actions: [action(part)] }), (kind) => settingsOf(kind, [], usPack), now).filter(
      ({ rule }) => rule === 'action',
    );

  it('reminds from a week before, opens the action, and says nothing of what it is', () => {
    const [one] = watched();
    expect(one).toMatchObject({ target: 'action', targetId: 'one', isComplete: true });
    expect(one?.stages.map(({ name }) => name)).toEqual(['7d', '3d', '24h', '12h', '4h']);
    expect(plain(one?.stages[0]?.title ?? '')).toBe('Action 21: 4 d 14 h left');
    expect(JSON.stringify(one)).not.toMatch(/Jane/);
    expect(plain(watched({ due: '2026-11-20' })[0]?.stages.at(-1)?.title ?? '')).toBe(
      'Action 21: time has run out',
    );
  });

  it('is settled once it is done, and while it is not its reminder stands', () => {
    const due = at('2026-11-28T00:00') - 1;
    const alert: Alert = {
      id: 'alert',
      rev: 1,
      seq: 1,
      shopId: 'shop',
      key: `action:${watched()[0]?.record ?? ''}:7d`,
      rule: 'action',
      stage: '7d',
      isLast: false,
      title: 'Action 21: 4 days left',
      body: '',
      target: 'action',
      targetId: 'one',
      dueAt: due,
      raisedAt: now,
      isCaughtUp: false,
      shownAt: null,
      failedAt: null,
      seenAt: null,
      pack: 'us@2026.10',
    };
    const settled = (part: Partial<Action>) =>
      settledAlerts([alert], factsOf({ actions: [action(part)] }), now);
    expect(settled({})).toEqual([]);
    expect(settled(done)).toHaveLength(1);
    expect(plain(settled({ due: '2026-11-30' })[0]?.body ?? '')).toBe(
      'The deadline moved. It is now Mon 30 Nov, 23:59.',
    );
  });

  it('goes into the calendar of the shop and of its case, and out of it once it is done', () => {
    const of = { shopId: 'shop', shopName: 'Maple & Pine Home', now };
    const titles = (part: Partial<Action>, violationId: string | null) => {
      const facts = factsOf({
        violations: [caseOf({ status: 'warningOnly', statusLog: [] })],
        actions: [action(part)],
      });
      const entries = calendarEntries(facts, { ...of, violationId });
      expect(hasCalendarEntries(facts, { violationId, now })).toBe(entries.length > 0);
      return entries.filter(({ title }) => /action/i.test(title)).map(({ title }) => plain(title));
    };
    for (const violationId of [null, 'case-9']) {
      expect(titles({}, violationId)).toEqual(['Action 21: last moment']);
      expect(titles(done, violationId)).toEqual([
        'Effect check of action 21: last moment',
        'Action 21: ended',
      ]);
    }
    expect(titles({}, 'case-10')).toEqual([]);
  });
});
