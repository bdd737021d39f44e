import { type Finding, type findingCommands, findingState } from '#shared/audits/finding.ts';
import { riskOf } from '#shared/audits/risk.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packRef } from '#shared/policy/pack.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import type { Tx } from '../db/tx.ts';
import { itemOf, openAudit } from './audit-item.ts';
import type { Handlers } from './handler.ts';
import { checkOwner, recordAction } from './record-action.ts';

const named = ({ number, title }: Pick<Finding, 'number' | 'title'>): string => `Finding ${number}: ${title}`;

type Risked = Pick<Finding, 'pack' | 'pointsMin' | 'pointsMax' | 'basis'>;

const riskUnder = (tx: Tx, shopId: string, type: string | null, packs: PackBook): Risked => {
  const shop = tx.get('shops', shopId);
  const pack = packs.inForce(shop, dayOf(tx.now, shop.zone));
  const risk = riskOf(pack, type, tx.all('violations', { shopId }));
  return {
    pack: packRef(pack),
    pointsMin: risk?.min ?? null,
    pointsMax: risk?.max ?? null,
    basis: risk?.basis ?? null,
  };
};

// The same words, owner and day; its cause is still to be found.
const actionAgainst = (tx: Tx, finding: Finding, actor: string | null): number => {
  const { id: findingId, shopId, title, ownerId, due } = finding;
  const said = { title, detail: '', cause: '', area: null, whys: [], rootCause: '' };
  const from = { violationId: null, follows: null, findingId };
  const planned = { shopId, kind: 'corrective' as const, ...said, ...from, ownerId, due, steps: [] };
  return recordAction(tx, planned, actor).number;
};

/** Findings of audits: what an item found wrong, what it may cost, who mends it until when. */
export const findingHandlers: Handlers<typeof findingCommands> = {
  'finding.record': (tx, { auditId, itemId, withAction, ...facts }, { actor, packs }) => {
    const audit = openAudit(tx, auditId);
    const { severity } = itemOf(audit, itemId);
    const { shopId } = audit;
    checkOwner(tx, shopId, facts.ownerId);
    const number = tx.nextNumber(shopId, 'finding');
    const finding = tx.put('findings', {
      ...facts,
      ...riskUnder(tx, shopId, facts.type, packs),
      shopId,
      number,
      auditId,
      itemId,
      severity,
      foundAt: tx.now,
      closedAt: null,
      closedBecause: '',
    });
    const action = withAction ? `, and action ${actionAgainst(tx, finding, actor)} against it` : '';
    return { value: { id: finding.id, number }, sentence: `${named(finding)} recorded${action}` };
  },
  'finding.edit': (tx, { id, rev, ...facts }, { packs }) => {
    const old = tx.get('findings', id);
    checkOwner(tx, old.shopId, facts.ownerId);
    const risk = facts.type === old.type ? {} : riskUnder(tx, old.shopId, facts.type, packs);
    tx.put('findings', { ...old, ...facts, ...risk, rev });
    return { value: undefined, sentence: `Finding ${old.number} changed: ${facts.title}` };
  },
  'finding.act': (tx, { id }, { actor }) => {
    const finding = tx.get('findings', id);
    if (findingState(finding, tx.all('actions', { findingId: id })) !== 'open')
      throw new AppError(
        'refused',
        `Finding ${finding.number} is settled or has an action already. Nothing was written.`,
      );
    const number = actionAgainst(tx, finding, actor);
    return { value: { number }, sentence: `Action ${number} recorded against finding ${finding.number}` };
  },
  'finding.close': (tx, { id, rev, reason }) => {
    const old = tx.get('findings', id);
    if (old.closedAt !== null)
      throw new AppError('refused', `Finding ${old.number} is closed. Nothing was changed.`);
    tx.put('findings', { ...old, closedAt: tx.now, closedBecause: reason, rev });
    return { value: undefined, sentence: `${named(old)} closed` };
  },
  'finding.reopen': (tx, { id, rev }) => {
    const old = tx.get('findings', id);
    if (old.closedAt === null)
      throw new AppError('refused', `Finding ${old.number} is not closed. Nothing was changed.`);
    tx.put('findings', { ...old, closedAt: null, closedBecause: '', rev });
    return { value: undefined, sentence: `${named(old)} opened again` };
  },
};
