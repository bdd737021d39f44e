import { AppError } from '#shared/contract/result.ts';
import type { Row } from '#shared/contract/tables.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { type Violation, type violationCommands, type ViolationStatus } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

const takesPoints: readonly ViolationStatus[] = [
  'actionTaken',
  'appeal1Sent',
  'appeal1Rejected',
  'appeal2Sent',
  'upheldFinal',
  'lapsed',
  'overturned',
];

const lossOf = (tx: Tx, violationId: string): Row<'pointEntries'> | undefined =>
  tx.all('pointEntries', { violationId })[0];

// The ledger follows the case: a loss stands from the notice on once action is taken, and is void from a won appeal on.
const keepLedger = (tx: Tx, violation: Violation, at: number): void => {
  const { zone } = tx.get('shops', violation.shopId);
  const old = lossOf(tx, violation.id);
  if (!takesPoints.includes(violation.status) || violation.points === 0) {
    if (old !== undefined) tx.drop('pointEntries', old.id, old.rev);
    return;
  }
  const voidFrom = violation.status === 'overturned' ? (old?.voidFrom ?? dayOf(at, zone)) : null;
  tx.put('pointEntries', {
    ...(old === undefined ? {} : { id: old.id, rev: old.rev }),
    shopId: violation.shopId,
    day: dayOf(violation.noticeAt, zone),
    kind: 'loss',
    points: violation.points,
    cause: violation.title,
    violationId: violation.id,
    voidFrom,
    pack: violation.pack,
  });
};

const checkTicketIsNew = (tx: Tx, shopId: string, ticket: string, ownId: string | null): void => {
  if (ticket === '') return;
  const same = tx.all('violations', { shopId, ticket }).find((one) => one.id !== ownId);
  if (same === undefined) return;
  throw new AppError('invalid', `This ticket is on record already, as case ${same.number}.`, {
    ticket: `On record as case ${same.number}`,
  });
};

const checkNotice = (noticeAt: number, now: number): void => {
  if (noticeAt > now + 60_000) {
    throw new AppError('invalid', 'The notice can’t lie in the future.', { noticeAt: 'In the future' });
  }
};

/** Violations and the ledger entries that follow from them. */
export const violationHandlers: Handlers<typeof violationCommands> = {
  'violation.record': (tx, { shopId, status, ...facts }) => {
    const shop = tx.get('shops', shopId);
    checkNotice(facts.noticeAt, tx.now);
    checkTicketIsNew(tx, shopId, facts.ticket, null);
    const number = tx.nextNumber(shopId, 'violation');
    const statusLog = [{ status, at: facts.noticeAt, note: '' }];
    const row = tx.put('violations', { ...facts, shopId, number, status, statusLog, pack: shop.pack });
    keepLedger(tx, row, facts.noticeAt);
    return { value: { id: row.id, number }, sentence: `Case ${number} recorded: ${facts.title}` };
  },
  'violation.edit': (tx, { id, rev, ...facts }) => {
    const old = tx.get('violations', id);
    checkNotice(facts.noticeAt, tx.now);
    checkTicketIsNew(tx, old.shopId, facts.ticket, id);
    const row = tx.put('violations', { ...old, ...facts, rev });
    keepLedger(tx, row, facts.noticeAt);
    return { value: undefined, sentence: `Case ${old.number} changed` };
  },
  'violation.setStatus': (tx, { id, rev, status, at, note }) => {
    const old = tx.get('violations', id);
    const statusLog = [...old.statusLog, { status, at, note }];
    const row = tx.put('violations', { ...old, rev, status, statusLog });
    keepLedger(tx, row, at);
    return { value: undefined, sentence: `Case ${old.number} is now ${statusWords[status]}` };
  },
  'points.recordGain': (tx, { shopId, day, points, cause }) => {
    const shop = tx.get('shops', shopId);
    const { id } = tx.put('pointEntries', {
      shopId,
      day,
      kind: 'gain',
      points,
      cause,
      violationId: null,
      voidFrom: null,
      pack: shop.pack,
    });
    return { value: { id }, sentence: `Gain of ${points} recorded: ${cause}` };
  },
};

const statusWords: Readonly<Record<ViolationStatus, string>> = {
  pending: 'pending',
  evidenceAsked: 'asked for evidence',
  actionTaken: 'action taken',
  correctionSent: 'correction sent',
  appeal1Sent: 'appeal 1 sent',
  appeal1Rejected: 'appeal 1 rejected',
  appeal2Sent: 'appeal 2 sent',
  overturned: 'overturned',
  correctedInTime: 'corrected in time',
  upheldFinal: 'upheld, final',
  lapsed: 'lapsed',
  warningOnly: 'a warning only',
};
