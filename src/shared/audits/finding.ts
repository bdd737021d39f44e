import { z } from 'zod';
import { type Action, longestTitle } from '../actions/action.ts';
import { isCarriedOut } from '../actions/closing.ts';
import { command } from '../contract/command.ts';
import { day, id, instant, line, longestReason, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { severity } from '../policy/severity.ts';

/**
 * What a run found wrong at one of its items. `type` is what the platform would take it for, `pointsMin` and `pointsMax` the
 * points that `pack` names for it, or own cases have cost (`basis`); all null where none are known. An action against it names it in `findingId`.
 */
export const findings = table(
  {
    shopId: id,
    number: z.number().int(),
    auditId: id,
    itemId: z.string(),
    title: z.string(),
    severity,
    type: z.string().nullable(),
    pointsMin: z.number().int().nullable(),
    pointsMax: z.number().int().nullable(),
    basis: z.enum(['pack', 'cases']).nullable(),
    pack: z.string(),
    ownerId: id.nullable(),
    due: day.nullable(),
    foundAt: instant,
    /** When it was closed by hand, and why. */
    closedAt: instant.nullable(),
    closedBecause: z.string(),
  },
  { index: ['shopId', 'auditId'] },
);
export type Finding = z.infer<typeof findings.row>;

const facts = {
  title: title(longestTitle),
  /** Code of a type of violation of the pack in force. */
  type: line(80).nullable(),
  ownerId: id.nullable(),
  due: day.nullable(),
} as const;

export const findingCommands = {
  /** A finding at an item of a run that goes on; `withAction` makes a corrective action of it in the same step. */
  'finding.record': command(
    z.object({ auditId: id, itemId: line(80).min(1), ...facts, withAction: z.boolean() }),
    z.object({ id, number: z.number().int() }),
  ),
  'finding.edit': command(z.object({ id, rev, ...facts }), z.undefined()),
  /** Makes a corrective action of a finding that has none under way. */
  'finding.act': command(z.object({ id }), z.object({ number: z.number().int() })),
  'finding.close': command(z.object({ id, rev, reason: title(longestReason) }), z.undefined()),
  'finding.reopen': command(z.object({ id, rev }), z.undefined()),
} as const;

/** How far the work on a finding is, whatever its severity: nothing begun, an action under way, or settled. */
export type FindingState = 'open' | 'underWay' | 'settled';

type Against = Pick<Action, 'findingId' | 'status'>;

/** The state of work on a finding, from its own closing and the actions against it. */
export const findingState = (
  { id: findingId, closedAt }: Pick<Finding, 'id' | 'closedAt'>,
  actions: readonly Against[],
): FindingState => {
  if (closedAt !== null) return 'settled';
  const own = actions.filter((one) => one.findingId === findingId && one.status !== 'dropped');
  if (own.length === 0) return 'open';
  return own.every(({ status }) => isCarriedOut(status)) ? 'settled' : 'underWay';
};

/** Points as a range: what is at stake; `unknown` counts what has no known points. */
export interface PointsAtStake {
  readonly min: number;
  readonly max: number;
  readonly unknown: number;
}

/** What findings put at stake together. */
export const pointsAtStake = (found: readonly Pick<Finding, 'pointsMin' | 'pointsMax'>[]): PointsAtStake =>
  found.reduce<PointsAtStake>(
    (sum, { pointsMin, pointsMax }) =>
      pointsMin === null || pointsMax === null
        ? { ...sum, unknown: sum.unknown + 1 }
        : { ...sum, min: sum.min + pointsMin, max: sum.max + pointsMax },
    { min: 0, max: 0, unknown: 0 },
  );
