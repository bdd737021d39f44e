import { type Action, kindNames } from '#shared/actions/action.ts';
import { isCarriedOut } from '#shared/actions/closing.ts';
import { doneAt, type EffectFacts, uncheckedReturn } from '#shared/actions/effect.ts';
import type { ActionsTold, Exhibit } from '#shared/appeals/appeal.ts';
import type { PacketAction } from '#shared/appeals/packet.ts';
import { actionsToPrint, chosenActions, effectWords } from '#shared/appeals/told-actions.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import { printedDay } from '#shared/kernel/time-words.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import type { Shop } from '#shared/shops.ts';
import type { Connection } from '../db/open.ts';
import { selectRows } from '../db/queries.ts';

interface Told {
  readonly db: Connection;
  readonly packs: PackBook;
  readonly shop: Shop;
  /** The corrective actions of the case. */
  readonly actions: readonly Action[];
  readonly exhibits: readonly Pick<Exhibit, 'id' | 'evidenceId'>[];
  readonly told: ActionsTold;
  readonly now: Instant;
}

const dayWords = (action: Action, { zone }: Shop): string => {
  const at = doneAt(action);
  if (isCarriedOut(action.status)) return at === null ? '' : printedDay(dayOf(at, zone));
  return action.due === null ? '' : printedDay(action.due);
};

/** The corrective actions that a packet tells by the user's choice, with the exhibits that prove them. */
export const packetActions = (on: Told): readonly PacketAction[] => {
  const { db, packs, shop, actions, exhibits, told, now } = on;
  const today = dayOf(now, shop.zone);
  const chosen = chosenActions(actionsToPrint(actions, today), told);
  if (chosen.length === 0) return [];
  const people = new Map(selectRows(db, 'people', { shopId: shop.id }).map(({ id, name }) => [id, name]));
  const facts: EffectFacts = {
    cases: selectRows(db, 'violations', { shopId: shop.id }),
    actions: selectRows(db, 'actions', { shopId: shop.id }),
    pack: packs.inForce(shop, today),
    zone: shop.zone,
  };
  return chosen.map((action) => ({
    title: action.title,
    kind: kindNames[action.kind],
    cause: action.rootCause.trim() === '' ? action.cause : action.rootCause.trim(),
    owner: action.ownerId === null ? '' : (people.get(action.ownerId) ?? ''),
    isDone: isCarriedOut(action.status),
    day: dayWords(action, shop),
    effect: effectWords(action, uncheckedReturn(action, facts).cases.length, { zone: shop.zone, today }),
    exhibits: exhibits.filter(({ evidenceId }) => action.proof.includes(evidenceId)).map(({ id }) => id),
  }));
};
