import { isToldByAppeal, keptAppeal, keptAppealWords } from '#shared/appeals/kept-appeal.ts';
import { loggedAt } from '#shared/clock-facts.ts';
import { AppError } from '#shared/contract/result.ts';
import { addDays, type Day, dayOf, type Instant } from '#shared/kernel/time.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { evidenceListOf, packRef, type Pack } from '#shared/policy/pack.ts';
import {
  statusWords,
  type SavedFile,
  type Period,
  type Violation,
  type violationCommands,
  type ViolationStatus,
} from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import { checkPoints } from './check-rating.ts';
import { checkNotAhead, checkNotBefore } from './check-time.ts';
import type { Handlers } from './handler.ts';
import { keepLedger, writeChange } from './ledger.ts';
import { checkSecondAppealDue, secondAppealDue } from './second-appeal-due.ts';

const checkTicketIsNew = (tx: Tx, shopId: string, ticket: string, ownId: string | null): void => {
  if (ticket === '') return;
  const same = tx.all('violations', { shopId, ticket }).find((one) => one.id !== ownId);
  if (same === undefined) return;
  throw new AppError('invalid', `This ticket is on record already, as case ${same.number}.`, {
    ticket: `On record as case ${same.number}`,
  });
};

const deadlines = ['correctionDue', 'appealDue', 'evidenceDue'] as const;

const checkDeadlines = (facts: Pick<Violation, 'noticeAt' | (typeof deadlines)[number]>): void => {
  for (const field of deadlines) {
    const due = facts[field];
    if (due !== null) checkNotBefore('A deadline', due, facts.noticeAt, field);
  }
};

// A slip of the year is the likeliest reason for an earlier day: the app's own bound.
const longestBeforeNotice = 730;

const firstDayFault = ({ from }: Period, noticed: Day): string | null => {
  if (from > noticed) return 'After the notice';
  return from < addDays(noticed, -longestBeforeNotice) ? 'Two years before the notice, or more' : null;
};

// What lasts on is told up to the last day that is known.
const lastDayFault = ({ from, to }: Period, today: Day): string | null => {
  if (to < from) return 'Before its first day';
  return to > today ? 'In the future' : null;
};

const checkPeriod = (told: Period | null, noticed: Day, today: Day): void => {
  if (told === null) return;
  const periodFrom = firstDayFault(told, noticed);
  const periodTo = lastDayFault(told, today);
  const fields = {
    ...(periodFrom === null ? {} : { periodFrom }),
    ...(periodTo === null ? {} : { periodTo }),
  };
  if (Object.keys(fields).length > 0)
    throw new AppError('invalid', 'The period of the violation can’t be right. Nothing was changed.', fields);
};

const checkAppealAgrees = (tx: Tx, violationId: string, status: ViolationStatus): void => {
  const kept = keptAppeal(tx.all('appeals', { violationId }));
  if (kept !== undefined && isToldByAppeal(status, kept))
    throw new AppError('refused', keptAppealWords(kept));
};

/**
 * Where a line of a notice stands after its lines were edited: where its words stand now, or in its place when it was
 * reworded there; null when it is gone.
 */
const movedLine = (line: number, before: readonly string[], after: readonly string[]): number | null => {
  const words = before[line];
  if (words === undefined || after[line] === words) return line;
  const same = after.indexOf(words);
  if (same !== -1) return same;
  return before.length === after.length && !before.includes(after[line] ?? '') ? line : null;
};

// A claim answers words, not a number: when lines come, go or move, it goes with its own.
const claimsFollow = (tx: Tx, old: Violation, after: readonly string[]): void => {
  for (const { id: appealId } of tx.all('appeals', { violationId: old.id }))
    for (const claim of tx.all('claims', { appealId })) {
      const line = claim.line === null ? null : movedLine(claim.line, old.lines, after);
      if (line !== claim.line) tx.put('claims', { ...claim, line });
    }
};

// A file may be in the trash, or with another case, by the time that the notice is typed: then it stays as it is.
const takeFiles = (tx: Tx, violation: Violation, files: readonly SavedFile[], rules: Pack): number => {
  const { shopId, type, id: violationId } = violation;
  const list = evidenceListOf(rules, type);
  let count = 0;
  for (const { evidenceId, caption, piece } of files) {
    const [file] = tx.all('evidence', { id: evidenceId, shopId });
    if (file?.violationId !== null || file.trashedAt !== null) continue;
    tx.put('evidence', { ...file, violationId, caption: file.caption === '' ? caption : file.caption });
    if (list !== null && piecesOf(list).some(({ id }) => id === piece) && piece !== null)
      tx.put('evidencePieces', {
        shopId,
        violationId,
        evidenceId,
        list: list.id,
        piece,
        pack: packRef(rules),
      });
    count += 1;
  }
  return count;
};

const filesWords = (count: number): string =>
  count === 0 ? '' : `, with ${count === 1 ? '1 file' : `${count} files`}`;

// The first state came with the notice itself.
const checkNotAfterChanges = ({ statusLog }: Violation, noticeAt: Instant): void => {
  if (statusLog.slice(1).some(({ at }) => at < noticeAt))
    throw new AppError('invalid', 'The notice can’t lie after a change of its own state.', {
      noticeAt: 'After a change of its state',
    });
};

const noticeMoved = (
  { statusLog: [first, ...later] }: Violation,
  noticeAt: Instant,
): Violation['statusLog'] => (first === undefined ? later : [{ ...first, at: noticeAt }, ...later]);

/** Violations and the ledger entries that follow from them. */
export const violationHandlers: Handlers<typeof violationCommands> = {
  'violation.record': (tx, { shopId, status, files = [], secondAppealDue: due, ...facts }, { packs }) => {
    const shop = tx.get('shops', shopId);
    checkNotAhead('The notice', facts.noticeAt, tx.now, 'noticeAt');
    checkDeadlines(facts);
    checkPeriod(facts.period, dayOf(facts.noticeAt, shop.zone), dayOf(tx.now, shop.zone));
    checkTicketIsNew(tx, shopId, facts.ticket, null);
    const number = tx.nextNumber(shopId, 'violation');
    const rules = packs.inForce(shop, dayOf(facts.noticeAt, shop.zone));
    checkPoints(facts.points, rules);
    const pack = packRef(rules);
    const statusLog = [{ status, at: facts.noticeAt, note: '' }];
    const row = tx.put('violations', {
      ...facts,
      shopId,
      number,
      status,
      statusLog,
      secondAppealDue: secondAppealDue(null, due, facts.noticeAt),
      pack,
    });
    keepLedger(tx, row);
    const taken = takeFiles(tx, row, files, rules);
    return {
      value: { id: row.id, number },
      sentence: `Case ${number} recorded${filesWords(taken)}: ${facts.title}`,
    };
  },
  'violation.edit': (tx, { id, rev, ...facts }, { packs }) => {
    const old = tx.get('violations', id);
    const shop = tx.get('shops', old.shopId);
    checkPoints(facts.points, packs.inForce(shop, dayOf(facts.noticeAt, shop.zone)));
    checkNotAhead('The notice', facts.noticeAt, tx.now, 'noticeAt');
    checkNotAfterChanges(old, facts.noticeAt);
    checkDeadlines(facts);
    checkPeriod(facts.period, dayOf(facts.noticeAt, shop.zone), dayOf(tx.now, shop.zone));
    checkSecondAppealDue(facts.secondAppealDue, loggedAt(old, 'appeal1Rejected') ?? facts.noticeAt);
    checkTicketIsNew(tx, old.shopId, facts.ticket, id);
    const statusLog = noticeMoved(old, facts.noticeAt);
    const row = tx.put('violations', { ...old, ...facts, rev, statusLog });
    keepLedger(tx, row);
    claimsFollow(tx, old, row.lines);
    return { value: undefined, sentence: `Case ${old.number} changed` };
  },
  'violation.setStatus': (tx, { id, rev, status, at, note, secondAppealDue: due }) => {
    const old = tx.get('violations', id);
    checkNotAhead('The change', at, tx.now);
    checkNotBefore('The change', at, old.noticeAt);
    checkAppealAgrees(tx, id, status);
    const known = secondAppealDue(old.secondAppealDue, due, at);
    const { status: present } = writeChange(
      tx,
      { ...old, rev, secondAppealDue: known },
      { status, at, note },
    );
    const what = statusWords[status];
    return {
      value: undefined,
      sentence:
        present === status
          ? `Case ${old.number} is now ${what}`
          : `Case ${old.number}: ${what} entered for an earlier day`,
    };
  },
  'points.recordGain': (tx, { shopId, day, points, cause }, { packs }) => {
    const rules = packs.inForce(tx.get('shops', shopId), day);
    checkPoints(points, rules);
    const { id } = tx.put('pointEntries', {
      shopId,
      day,
      kind: 'gain',
      points,
      cause,
      violationId: null,
      voidFrom: null,
      pack: packRef(rules),
      note: '',
      orders: null,
    });
    return { value: { id }, sentence: `Gain of ${points} recorded: ${cause}` };
  },
};
