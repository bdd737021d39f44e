import type { Action } from '#shared/actions/action.ts';
import { uncheckedReturn } from '#shared/actions/effect.ts';
import { stakeOf, standingOn } from '#shared/actions/standing.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Shop } from '#shared/shops.ts';
import { selectRows } from '../db/queries.ts';
import type { Records } from '../services/records.ts';
import type { ActionLine } from './actions-columns.ts';

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((one) => [one.id, one]));

const find = <R>(rows: ReadonlyMap<string, R>, id: string | null): R | null =>
  (id === null ? null : rows.get(id)) ?? null;

/** Whose actions are told, and by which rules they stand where they do on a day. */
export interface LogGround {
  readonly shop: Pick<Shop, 'id' | 'zone'>;
  readonly pack: Pack;
  readonly today: Day;
}

/** The named actions of a shop with what other records say of them, in the order given; one that is gone is left out. */
export const actionLines = (
  { db }: Pick<Records, 'db'>,
  { shop, pack, today }: LogGround,
  actionIds: readonly string[],
): readonly ActionLine[] => {
  const own = { shopId: shop.id };
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
  const facts = { cases: [...cases.values()], actions: [...actions.values()], pack, zone: shop.zone };
  const standsAt = (action: Action) => {
    const returned = uncheckedReturn(action, facts);
    return { returned, standing: standingOn(action, today, returned) };
  };
  return actionIds
    .flatMap((id) => actions.get(id) ?? [])
    .map((action) => ({
      action,
      ...standsAt(action),
      ...sourceOf(action),
      owner: find(people, action.ownerId)?.name ?? '',
      proof: action.proof
        .flatMap((file) => files.get(file) ?? [])
        .map(({ number, fileName }) => `Evidence ${number}: ${fileName}`),
      follows: find(actions, action.follows)?.number ?? null,
    }));
};
