import type { Day, Instant } from '#shared/kernel/time.ts';
import type { RouteKind } from '#shared/routes/decision.ts';
import { findRow } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import type { LateOrders } from './late-orders.ts';
import type { Role, Stamp } from './outline.ts';
import { idOf, present, run, type Step } from './session.ts';

/** A route that someone chose for a case. */
interface Choice extends Stamp {
  readonly caseKey: string;
  readonly route: RouteKind;
  readonly reason: string;
}

/** A file that someone matched to pieces that are asked for. */
interface Match extends Stamp {
  readonly caseKey: string;
  readonly evidence: string;
  readonly pieces: readonly string[];
}

const choicesOf = (calendar: Calendar, story: LateOrders): readonly Choice[] => {
  const choice = (
    [caseKey, ago, time, by]: readonly [string, number, string, Role],
    route: RouteKind,
    reason: string,
  ): Choice => ({ caseKey, at: calendar.at(ago, time), by, route, reason });
  const { inTime, orders } = story;
  return [
    choice(
      ['hearthLighter', 115, '10:02', 'Owner'],
      'appealWrong',
      'The lighter holds no fuel; certificate and label say so',
    ),
    choice(
      ['cancellations', 74, '10:38', 'Customer care'],
      'appealFixed',
      'The stock did come late; it is counted every evening now',
    ),
    choice(
      ['misleading', 26, '13:28', 'Listings'],
      'appealWrong',
      'The laboratory’s summary should be proof enough',
    ),
    choice(
      ['misleading', 10, '09:20', 'Owner'],
      'appealFixed',
      'The test says nothing of bacteria, so the claim goes',
    ),
    choice(
      ['lateDispatch', 3, '15:10', 'Owner'],
      'appealWrong',
      `${String(inTime.length)} of the ${String(orders.length)} orders were handed over in time, and the carrier says so in writing`,
    ),
    choice(
      ['validTracking', 1, '21:05', 'Packing'],
      'appealWrong',
      'All seven numbers have scans at the carrier',
    ),
    choice(['photoRights', 1, '21:29', 'Listings'], 'appealWrong', 'The photo is licensed'),
  ];
};

const matchesOf = (calendar: Calendar): readonly Match[] => {
  const match = (
    [caseKey, ago, time, by]: readonly [string, number, string, Role],
    evidence: string,
    ...pieces: readonly string[]
  ): Match => ({ caseKey, at: calendar.at(ago, time), by, evidence, pieces });
  return [
    match(['hearthLighter', 116, '13:20', 'Listings'], 'certificate5', 'certificates'),
    match(['hearthLighter', 115, '09:42', 'Packing'], 'label5', 'label-photos'),
    match(['misleading', 26, '11:18', 'Listings'], 'report8', 'proof'),
    match(['lateDispatch', 3, '15:02', 'Packing'], 'orders9', 'late-orders'),
    match(
      ['lateDispatch', 3, '15:04', 'Packing'],
      'letter9',
      'carrier-letter',
      'letter-contents',
      'tracking-numbers',
    ),
    match(['lateDispatch', 3, '15:06', 'Packing'], 'manifest9', 'manifest'),
    match(['validTracking', 1, '21:09', 'Packing'], 'scans13', 'scan-page', 'delivery'),
    match(['photoRights', 1, '21:35', 'Listings'], 'licence14', 'licence'),
  ];
};

const validity = (evidence: string, at: Instant, by: Role, validUntil: Day): Step => ({
  at,
  act: (session) => {
    const row = present(findRow(session.records.db, 'evidence', idOf(session, 'evidence', evidence)));
    const { id, rev, caption, capturedAt, violationId } = row;
    run(session, by, 'evidence.describe', { id, rev, caption, capturedAt, violationId, validUntil });
  },
});

/** The routes that were chosen, the files that were matched, and until when a certificate is valid. */
export const choiceSteps = (calendar: Calendar, story: LateOrders): readonly Step[] => [
  ...choicesOf(calendar, story).map(({ at, by, caseKey, route, reason }): Step => ({
    at,
    act: (session) =>
      void run(session, by, 'route.decide', {
        violationId: idOf(session, 'case', caseKey),
        route,
        reason,
      }),
  })),
  ...matchesOf(calendar).map(({ at, by, caseKey, evidence, pieces }): Step => ({
    at,
    act: (session) => {
      const violationId = idOf(session, 'case', caseKey);
      const evidenceId = idOf(session, 'evidence', evidence);
      for (const piece of pieces) run(session, by, 'evidence.match', { violationId, evidenceId, piece });
    },
  })),
  validity('certificate5', calendar.at(116, '13:15'), 'Listings', calendar.day(-20)),
];
