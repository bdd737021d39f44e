import {
  actionStatusWords,
  type Action,
  type actionCommands,
  type ActionStatus,
  mostProofs,
  type Step,
} from '#shared/actions/action.ts';
import { canBecome, isWorkOver, lacks } from '#shared/actions/closing.ts';
import { cameBack } from '#shared/actions/effect.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import type { Tx } from '../db/tx.ts';
import { usableFile } from './evidence-file.ts';
import type { Handlers } from './handler.ts';
import { checkOwner, recordAction } from './record-action.ts';

const named = ({ number, title }: Pick<Action, 'number' | 'title'>): string => `Action ${number}: ${title}`;

type Told = Pick<Action, 'shopId' | 'violationId' | 'ownerId' | 'follows' | 'findingId'>;

/** The case, the owner and the action before it are of an action's own shop. */
const checkTold = (tx: Tx, { shopId, violationId, ownerId, follows, findingId }: Told): void => {
  if (violationId !== null && tx.get('violations', violationId).shopId !== shopId)
    throw new AppError('refused', 'This case belongs to another shop. Nothing was written.', {
      violationId: 'Of another shop',
    });
  checkOwner(tx, shopId, ownerId);
  if (follows !== null && tx.get('actions', follows).shopId !== shopId)
    throw new AppError('refused', 'The action before it belongs to another shop. Nothing was written.');
  if (findingId !== null && tx.get('findings', findingId).shopId !== shopId)
    throw new AppError('refused', 'This finding belongs to another shop. Nothing was written.');
};

interface Change {
  readonly to: ActionStatus;
  readonly actor: string | null;
  readonly note: string;
}

/** An action in another state, with the change dated in its log. */
const changed = (tx: Tx, old: Action, { to, actor, note }: Change): Action => {
  if (!canBecome(old.status, to))
    throw new AppError(
      'refused',
      `Action ${old.number} is ${actionStatusWords[old.status]}; from there it can’t become ${actionStatusWords[to]}. Nothing was changed.`,
    );
  return { ...old, status: to, statusLog: [...old.statusLog, { status: to, at: tx.now, by: actor, note }] };
};

const whileOpen = (old: Action, what: string): void => {
  if (isWorkOver(old.status))
    throw new AppError(
      'refused',
      `Action ${old.number} is ${actionStatusWords[old.status]}: its ${what} stay as they are. Take it up again to change them.`,
    );
};

const tickedSteps = (
  tx: Tx,
  old: Action,
  typed: readonly { readonly id: string; readonly text: string; readonly done: boolean }[],
): Step[] => {
  if (new Set(typed.map(({ id }) => id)).size < typed.length)
    throw new AppError('invalid', 'Two steps have the same id. Nothing was changed.');
  return typed.map(({ id, text, done }) => {
    const before = old.steps.find((one) => one.id === id)?.doneAt ?? null;
    return { id, text, doneAt: done ? (before ?? tx.now) : null };
  });
};

const stepsSentence = (old: Action, steps: readonly Step[]): string => {
  const ticked = steps.filter(({ doneAt }) => doneAt !== null).length;
  const same =
    steps.length === old.steps.length && steps.every(({ text }, at) => text === old.steps[at]?.text);
  if (!same) return `Steps of action ${old.number} changed`;
  return `Action ${old.number}: ${ticked} of ${steps.length} steps done`;
};

const effectFacts = (tx: Tx, { shopId }: Action, packs: PackBook) => {
  const shop = tx.get('shops', shopId);
  return {
    cases: tx.all('violations', { shopId }),
    actions: tx.all('actions', { shopId }),
    pack: packs.inForce(shop, dayOf(tx.now, shop.zone)),
    zone: shop.zone,
  };
};

/** Corrective actions: none is called effective that has open steps, no proof or no effect check. */
export const actionHandlers: Handlers<typeof actionCommands> = {
  'action.record': (tx, planned, { actor }) => {
    tx.get('shops', planned.shopId);
    checkTold(tx, planned);
    const action = recordAction(tx, planned, actor);
    const { id, number } = action;
    return { value: { id, number }, sentence: `${named(action)} recorded` };
  },
  'action.edit': (tx, { id, rev, ...facts }) => {
    const old = tx.get('actions', id);
    checkTold(tx, { ...old, ...facts });
    tx.put('actions', { ...old, ...facts, rev });
    return { value: undefined, sentence: `Action ${old.number} changed: ${facts.title}` };
  },
  'action.setSteps': (tx, { id, rev, steps: typed }, { actor }) => {
    const old = tx.get('actions', id);
    whileOpen(old, 'steps');
    const steps = tickedSteps(tx, old, typed);
    const begun = old.status === 'open' && steps.some(({ doneAt }) => doneAt !== null);
    const next = begun ? changed(tx, old, { to: 'inProgress', actor, note: '' }) : old;
    tx.put('actions', { ...next, steps, rev });
    return { value: undefined, sentence: stepsSentence(old, steps) };
  },
  'action.prove': (tx, { id, rev, evidenceId, isProof }) => {
    const old = tx.get('actions', id);
    whileOpen(old, 'proofs');
    const others = old.proof.filter((one) => one !== evidenceId);
    if (isProof && others.length >= mostProofs)
      throw new AppError(
        'refused',
        `An action takes ${mostProofs} files as proof at most. Nothing was changed.`,
      );
    const { number } = isProof ? usableFile(tx, evidenceId, old.shopId) : tx.get('evidence', evidenceId);
    tx.put('actions', { ...old, proof: isProof ? [...others, evidenceId] : others, rev });
    const what = isProof ? 'proves' : 'no longer proves';
    return { value: undefined, sentence: `Evidence ${number} ${what} action ${old.number}` };
  },
  'action.start': (tx, { id, rev }, { actor }) => {
    const old = tx.get('actions', id);
    tx.put('actions', { ...changed(tx, old, { to: 'inProgress', actor, note: '' }), rev });
    return { value: undefined, sentence: `${named(old)} begun` };
  },
  'action.finish': (tx, { id, rev, checkDue }, { actor }) => {
    const old = tx.get('actions', id);
    const missing = lacks(old);
    if (missing.length > 0)
      throw new AppError('refused', `Action ${old.number} is not done yet. ${missing.join(' ')}`);
    const { zone } = tx.get('shops', old.shopId);
    if (checkDue < dayOf(tx.now, zone))
      throw new AppError('invalid', 'The day of the effect check can’t lie in the past.', {
        checkDue: 'In the past',
      });
    tx.put('actions', { ...changed(tx, old, { to: 'done', actor, note: '' }), checkDue, rev });
    return { value: undefined, sentence: `${named(old)} done` };
  },
  'action.check': (tx, { id, rev, verdict, note }, { actor, packs }) => {
    const old = tx.get('actions', id);
    const { cases, points } = cameBack(old, effectFacts(tx, old, packs));
    if (verdict === 'effective' && cases.length > 0 && note === '')
      throw new AppError('invalid', 'The cause came back since the action was done.', {
        note: 'Say why it is effective all the same: its cause came back',
      });
    const check = { at: tx.now, verdict, note, by: actor, repeats: cases.length, points };
    const next = changed(tx, old, { to: verdict, actor, note });
    tx.put('actions', { ...next, checks: [...old.checks, check], rev });
    return { value: undefined, sentence: `${named(old)} found ${actionStatusWords[verdict]}` };
  },
  'action.drop': (tx, { id, rev, reason }, { actor }) => {
    const old = tx.get('actions', id);
    tx.put('actions', { ...changed(tx, old, { to: 'dropped', actor, note: reason }), rev });
    return { value: undefined, sentence: `${named(old)} dropped` };
  },
  'action.reopen': (tx, { id, rev, reason }, { actor }) => {
    const old = tx.get('actions', id);
    if (old.status === 'open')
      throw new AppError('refused', `Action ${old.number} is open. Nothing was changed.`);
    tx.put('actions', {
      ...changed(tx, old, { to: 'inProgress', actor, note: reason }),
      checkDue: null,
      rev,
    });
    return { value: undefined, sentence: `${named(old)} taken up again` };
  },
};
