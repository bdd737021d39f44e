import type { CommandInput } from '#shared/contract/commands.ts';
import { addDays, MINUTE, type Day, type Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { selectRows } from '../db/queries.ts';
import { type Calendar, dayMonth } from './calendar.ts';
import type { Role } from './outline.ts';
import { idOf, present, run, type Step } from './session.ts';

type Said = Omit<CommandInput<'contact.record'>, 'violationId' | 'at' | 'evidenceId'>;

/** A contact is logged a few minutes after it. */
const contact = (caseKey: string, at: Instant, by: Role, said: Said): Step => ({
  at: at + 6 * MINUTE,
  act: (session) =>
    void run(session, by, 'contact.record', {
      violationId: idOf(session, 'case', caseKey),
      at,
      evidenceId: null,
      ...said,
    }),
});

const contacts = (calendar: Calendar): readonly Step[] => [
  contact('lateDispatch', calendar.at(3, '11:20'), 'Owner', {
    channel: 'chat',
    direction: 'out',
    withWhom: 'Seller Support',
    words:
      'Asked whether first scans count when the carrier’s hub was closed. They pass it on to the fulfilment team and answer by e-mail.',
    answerBy: calendar.day(-2),
  }),
  contact('misleading', calendar.at(11, '17:05'), 'Listings', {
    channel: 'chat',
    direction: 'out',
    withWhom: 'Seller Support',
    words: 'Asked what the appeal lacked: a test report of the claim itself, not of the material.',
    answerBy: null,
  }),
  contact('misleading', calendar.at(9, '10:12'), 'Listings', {
    channel: 'email',
    direction: 'in',
    withWhom: 'Appeals team',
    words: `The report of ${dayMonth(calendar.day(27))} names no bacteria. The payout stays on hold to the day in the notice.`,
    answerBy: null,
  }),
];

const held = (
  caseKey: string,
  at: Instant,
  facts: Omit<CommandInput<'moneyHeld.record'>, 'violationId'>,
): Step => ({
  at,
  act: (session) => {
    const violationId = idOf(session, 'case', caseKey);
    run(session, 'Owner', 'moneyHeld.record', { violationId, ...facts });
  },
});

const released = (caseKey: string, at: Instant, releasedAt: Day): Step => ({
  at,
  act: (session) => {
    const violationId = idOf(session, 'case', caseKey);
    const { id, rev } = present(selectRows(session.records.db, 'moneyHeld', { violationId })[0] ?? null);
    run(session, 'Owner', 'moneyHeld.release', { id, rev, releasedAt });
  },
});

/** Money is held for as long as the pack knows: the shortest time for a claim, the next one for a prohibited product. */
const money = (calendar: Calendar, pack: Pack): readonly Step[] => {
  const [shorter = null, longer = null] = pack.fundsHold.days.value ?? [];
  const currency = pack.currency ?? 'USD';
  const until = (from: Day, days: number | null): Day | null => (days === null ? null : addDays(from, days));
  const ofLighter = calendar.day(118);
  const ofClaim = calendar.day(35);
  return [
    held('hearthLighter', calendar.at(118, '10:40'), {
      amount: 386_020,
      currency,
      heldAt: ofLighter,
      releaseDay: until(ofLighter, longer),
      releasedAt: null,
      note: 'Orders of the removed product',
    }),
    released('hearthLighter', calendar.at(99, '09:10'), calendar.day(100)),
    held('misleading', calendar.at(35, '10:50'), {
      amount: 41_275,
      currency,
      heldAt: ofClaim,
      releaseDay: until(ofClaim, shorter),
      releasedAt: null,
      note: 'Orders of the removed product',
    }),
  ];
};

/** Who was spoken with about cases 8 and 9, and the money of cases 5 and 8. */
export const caseFileSteps = (calendar: Calendar, pack: Pack): readonly Step[] => [
  ...contacts(calendar),
  ...money(calendar, pack),
];
