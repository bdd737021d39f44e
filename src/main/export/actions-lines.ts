import type { Action } from '#shared/actions/action.ts';
import { stakeOf } from '#shared/actions/standing.ts';
import { selectRows } from '../db/queries.ts';
import type { Records } from '../services/records.ts';
import type { ActionLine } from './actions-columns.ts';

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((one) => [one.id, one]));

const find = <R>(rows: ReadonlyMap<string, R>, id: string | null): R | null =>
  (id === null ? null : rows.get(id)) ?? null;

/** The named actions of a shop with what other records say of them, in the order given; one that is gone is left out. */
export const actionLines = (
  { db }: Pick<Records, 'db'>,
  shopId: string,
  actionIds: readonly string[],
): readonly ActionLine[] => {
  const own = { shopId };
  const actions = byId(selectRows(db, 'actions', own));
  const cases = byId(selectRows(db, 'violations', own));
  const findings = byId(selectRows(db, 'findings', own));
  const people = byId(selectRows(db, 'people', own));
  const files = byId(selectRows(db, 'evidence', own));
  const sourceOf = ({ violationId, findingId }: Action) => {
    const violation = find(cases, violationId);
    const finding = find(findings, findingId);
    return {
      caseNumber: violation?.number ?? null,
      ticket: violation?.ticket ?? '',
      findingNumber: finding?.number ?? null,
      stake: stakeOf(violation, finding),
    };
  };
  return actionIds
    .flatMap((id) => actions.get(id) ?? [])
    .map((action) => ({
      action,
      ...sourceOf(action),
      owner: find(people, action.ownerId)?.name ?? '',
      proof: action.proof
        .flatMap((file) => files.get(file) ?? [])
        .map(({ number, fileName }) => `Evidence ${number}: ${fileName}`),
      follows: find(actions, action.follows)?.number ?? null,
    }));
};
