import { describe, expect, it } from 'vitest';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import { calendarEntries } from '#shared/calendar.ts';
import { attemptsMade, clockFacts } from '#shared/clock-facts.ts';
import { clocksOf } from '#shared/clocks.ts';
import { checklistOf } from '#shared/evidence-checklist.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { routeFacts } from '#shared/routes/route-facts.ts';
import { routesOf } from '#shared/routes/routes.ts';
import { shopClocks } from '#shared/shop-clocks.ts';
import type { Violation, ViolationStatus } from '#shared/violations.ts';
import { at, caseOf, factsOf, zone } from './alerts/facts.ts';
import { usPack } from './packs.ts';

const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** A case brought in with some of its states alone, a day apart. */
const broughtIn = (...states: readonly ViolationStatus[]): Violation =>
  caseOf({
    status: states.at(-1) ?? 'actionTaken',
    statusLog: states.map((status, index) => ({
      status,
      at: at(`2026-11-${String(19 + index)}T10:00`),
      note: '',
    })),
  });

/** What each place of the app says of the same case. */
const saidOf = (violation: Violation) => {
  const clocks = clocksOf(clockFacts(violation, [], null, null), usPack, zone, now);
  const checklist = checklistOf({ type: null, files: [], matches: [] }, usPack, dayOf(now, zone));
  const onFile = { violation, appeals: [], files: [], milestone: null, quiz: null, checklist, actions: [] };
  const ledger = { entries: [], latest: null };
  const route = routesOf(routeFacts(onFile), ledger, { pack: usPack, zone, now }).find(
    ({ kind }) => kind === 'appealWrong',
  );
  const step = appealStep(violation, [], usPack.clocks.attempts.value, clocks);
  const facts = factsOf({ violations: [violation] });
  const running = shopClocks(facts, now).filter(({ clock }) => clock.state === 'running');
  const shop = { shopId: 'shop', shopName: '', violationId: null, now };
  return {
    made: attemptsMade(violation, []),
    clocks: clocks.slice(0, 2).map(({ state }) => state),
    running: running.map(({ what }) => plain(what)),
    calendar: calendarEntries(facts, shop)
      .filter(({ isEnded }) => !isEnded)
      .map(({ title }) => plain(title)),
    step: step.kind === 'start' ? `start ${String(step.attempt)}` : step.kind,
    route: plain([route?.standing, ...(route?.costs ?? []), ...(route?.reasons ?? [])].join('; ')),
  };
};

describe('a case of which only states are on record', () => {
  it.each<[readonly ViolationStatus[], ReturnType<typeof saidOf>]>([
    [
      ['actionTaken', 'appeal1Rejected'],
      {
        made: 1,
        clocks: ['met', 'running'],
        running: ['Second appeal of case 9'],
        calendar: ['Second appeal of case 9: last moment'],
        step: 'start 2',
        route: 'open; Attempt 2 of 2',
      },
    ],
    [
      ['actionTaken', 'appeal2Sent'],
      {
        made: 2,
        clocks: ['met', 'met'],
        running: [],
        calendar: [],
        step: 'none',
        route: 'underWay; Appeal 2 is sent; its answer is awaited.',
      },
    ],
    [
      ['pending', 'appeal1Rejected', 'actionTaken'],
      {
        made: 1,
        clocks: ['met', 'running'],
        running: ['Second appeal of case 9'],
        calendar: ['Second appeal of case 9: last moment'],
        step: 'start 2',
        route: 'open; Attempt 2 of 2',
      },
    ],
    [
      ['actionTaken', 'upheldFinal'],
      {
        made: 1,
        clocks: ['met', 'notOffered'],
        running: [],
        calendar: [],
        step: 'none',
        route: 'closed',
      },
    ],
    [
      ['actionTaken', 'overturned'],
      {
        made: 0,
        clocks: ['notOffered', 'notOffered'],
        running: [],
        calendar: [],
        step: 'none',
        route: 'closed',
      },
    ],
  ])('%s: every place tells the same', (states, said) => {
    const found = saidOf(broughtIn(...states));
    expect({ ...found, route: found.route.slice(0, said.route.length) }).toEqual(said);
  });
});
