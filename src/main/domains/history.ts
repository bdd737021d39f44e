import { AppError } from '#shared/contract/result.ts';
import type { historyCommands } from '#shared/history.ts';
import { mostTemplates } from '#shared/appeals/own-template.ts';
import { familyOf } from '#shared/policy/in-force.ts';
import { isShown } from '#shared/readings.ts';
import { isSameName, mostViews } from '#shared/saved-views.ts';
import type { Tx, Undone } from '../db/tx.ts';
import { checkAudits } from './audit-undo.ts';
import { checkChecklists } from './checklist-undo.ts';
import { checkDuties } from './duty-undo.ts';
import { renumberExhibits } from './exhibit-order.ts';
import type { Handlers } from './handler.ts';

const notUndoable = (what: string, why: string): AppError =>
  new AppError('notUndoable', `${what}: ${why} Nothing was written.`);

const kept = (what: string): AppError =>
  notUndoable(what, 'this belongs to an appeal that was recorded as sent, so it is kept as it was.');

type Touched = Undone['touched'][number];

// What was sent stays as it was sent: the guards of the appeal's own commands hold for undo too.
const checkAppealIsDraft = (tx: Tx, { table, row }: Touched, what: string): void => {
  if (table === 'appeals' && row['status'] !== 'draft') throw kept(what);
  if (table !== 'claims' && table !== 'exhibits') return;
  const appealId = row['appealId'];
  const appeal = typeof appealId === 'string' ? tx.all('appeals', { id: appealId })[0] : undefined;
  if (appeal !== undefined && appeal.status !== 'draft') throw kept(what);
};

// What was recorded on the scale of one screen has no place on another.
const checkIsOnScale = (tx: Tx, { row }: Touched, what: string): void => {
  const { shopId, pack } = row;
  if (typeof shopId !== 'string' || typeof pack !== 'string') return;
  const shop = tx.all('shops', { id: shopId })[0];
  if (shop === undefined || familyOf(shop.pack) === familyOf(pack)) return;
  throw notUndoable(
    what,
    'this was recorded before the shop went over to another screen of Seller Center, whose scale is another.',
  );
};

const deletedForGood = (what: string): AppError =>
  notUndoable(what, 'the file was deleted for good, so it can’t be brought back.');

// No undo leaves a row whose bytes are gone: a note that they are gone can be brought back by undo, never taken away.
const checkBytesAreThere = (tx: Tx, { table, row }: Touched, what: string): void => {
  const { id, sha256 } = row;
  if (typeof id !== 'string' || typeof sha256 !== 'string') return;
  if (table === 'deletedFiles' && tx.all('deletedFiles', { id }, 1).length === 0) throw deletedForGood(what);
  if (table !== 'evidence' || tx.all('evidence', { id }, 1).length === 0) return;
  if (tx.all('deletedFiles', { sha256 }, 1).length > 0) throw deletedForGood(what);
};

/** The tables whose rows name a file. */
const naming = ['exhibits', 'contacts', 'evidencePieces'] as const;

/** The file that a row is or names now; its image of before may name another. */
const fileOf = (tx: Tx, { table, row: { id } }: Touched): string | null => {
  if (typeof id !== 'string') return null;
  if (table === 'evidence') return tx.all('evidence', { id }, 1).length > 0 ? id : null;
  const namer = naming.find((one) => one === table);
  return namer === undefined ? null : (tx.all(namer, { id }, 1)[0]?.evidenceId ?? null);
};

// A file in the trash is no exhibit and holds no contact, and what is of a case names only files of that case.
const checkFileFits = (tx: Tx, touched: Touched, what: string): void => {
  const evidenceId = fileOf(tx, touched);
  if (evidenceId === null) return;
  const [file] = tx.all('evidence', { id: evidenceId });
  if (file === undefined)
    throw notUndoable(what, 'the file that this names was deleted since, so it can’t be brought back.');
  const contacts = tx.all('contacts', { evidenceId });
  const trashedAs = (use: string): AppError =>
    notUndoable(what, `evidence ${file.number} would be in the trash and ${use} at the same time.`);
  if (file.trashedAt !== null && tx.all('exhibits', { evidenceId }, 1).length > 0)
    throw trashedAs('an exhibit of an appeal');
  if (file.trashedAt !== null && contacts.length > 0) throw trashedAs('hold a contact of a case');
  const ofCase = [...contacts, ...tx.all('evidencePieces', { evidenceId })];
  if (ofCase.some(({ violationId }) => violationId !== file.violationId))
    throw notUndoable(what, `evidence ${file.number} would belong to one case and be used in another.`);
};

// The days in the trash count from when a file came into it, by whatever way.
const trashAnew = (tx: Tx, { table, row }: Touched): void => {
  const { id, trashedAt } = row;
  if (table !== 'evidence' || typeof id !== 'string' || trashedAt !== null) return;
  const [file] = tx.all('evidence', { id });
  if (file !== undefined && file.trashedAt !== null) tx.put('evidence', { ...file, trashedAt: tx.now });
};

// The rules of the views hold for one that is brought back: a name of its own, and no more of them than fit.
const checkViewFits = (tx: Tx, { table, row }: Touched, what: string): void => {
  const id = row['id'];
  if (table !== 'savedViews' || typeof id !== 'string') return;
  const [view] = tx.all('savedViews', { id });
  if (view === undefined) return;
  const { shopId, screen, name } = view;
  const others = tx.all('savedViews', { shopId, screen }).filter((one) => one.id !== id);
  if (others.some((other) => isSameName(other.name, name)))
    throw notUndoable(what, `another view is named “${name}” by now. Rename that one first.`);
  if (others.length >= mostViews)
    throw notUndoable(what, `${mostViews} views are kept already. Remove one first.`);
};

// So do those of templates.
const checkTemplateFits = (tx: Tx, { table, row: { id } }: Touched, what: string): void => {
  if (table !== 'appealTemplates' || typeof id !== 'string') return;
  const [template] = tx.all('appealTemplates', { id });
  if (template === undefined) return;
  const { shopId, name } = template;
  const others = tx.all('appealTemplates', { shopId }).filter((one) => one.id !== id);
  if (others.some((other) => isSameName(other.name, name)))
    throw notUndoable(what, `another template is named “${name}” by now. Rename that one first.`);
  if (others.length >= mostTemplates)
    throw notUndoable(what, `${mostTemplates} templates are kept already. Delete one first.`);
};

// What was published stays as a whole and is only not shown: a loading batch would be dropped on the next start.
const withdrawBatch = (tx: Tx, { table, row }: Touched): void => {
  const batchId = row['id'];
  if (table !== 'batches' || typeof batchId !== 'string') return;
  const batch = tx.all('batches', { id: batchId })[0];
  if (batch !== undefined && !isShown(batch)) tx.put('batches', { ...batch, state: 'withdrawn' });
};

const exhibitsFollow = (tx: Tx, touched: readonly Touched[]): void => {
  const appeals = touched
    .filter(({ table }) => table === 'exhibits')
    .map(({ row }) => row['appealId'])
    .filter((id) => typeof id === 'string');
  for (const appealId of new Set(appeals)) renumberExhibits(tx, appealId);
};

/** Undo and redo: one command for every change, since it works on the history itself. */
export const historyHandlers: Handlers<typeof historyCommands> = {
  'history.undo': (tx, { seq }) => {
    const { sentence, what, touched } = tx.undo(seq);
    for (const one of touched) {
      checkAppealIsDraft(tx, one, what);
      checkIsOnScale(tx, one, what);
      checkBytesAreThere(tx, one, what);
      checkFileFits(tx, one, what);
      checkAudits(tx, one, what);
      checkChecklists(tx, one, what);
      checkDuties(tx, one, what);
      trashAnew(tx, one);
      checkViewFits(tx, one, what);
      checkTemplateFits(tx, one, what);
      withdrawBatch(tx, one);
    }
    exhibitsFollow(tx, touched);
    return { value: { sentence }, sentence, undoes: seq };
  },
};
