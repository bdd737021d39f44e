import { checklistChanges, changesWords } from '#shared/audits/checklist-changes.ts';
import { freeId, planImport, readChecklistText, shippedIds } from '#shared/audits/checklist-file.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import {
  type checklistCommands,
  contentOf,
  knownChecklists,
  mostChecklists,
  type OwnChecklist,
} from '#shared/audits/own-checklist.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import { checkChecklist, faultWords } from './check-checklist.ts';
import type { Handlers } from './handler.ts';

interface Made {
  readonly origin: string;
  readonly actor: string | null;
}

const putVersion = (
  tx: Tx,
  { id, shopId }: OwnChecklist,
  content: Checklist,
  { origin, actor }: Made,
): void => {
  const saved = { origin, savedAt: tx.now, savedBy: actor };
  tx.put('checklistVersions', { shopId, checklistId: id, version: content.version, content, ...saved });
};

const begin = (tx: Tx, shopId: string, content: Checklist, made: Made): OwnChecklist => {
  if (tx.all('checklists', { shopId }).length >= mostChecklists)
    throw new AppError(
      'refused',
      `${mostChecklists} checklists of this shop’s own are kept already. Change one of them instead. Nothing was written.`,
    );
  const own = tx.put('checklists', {
    shopId,
    listId: content.id,
    version: content.version,
    retiredAt: null,
  });
  putVersion(tx, own, content, made);
  return own;
};

const newest = (tx: Tx, own: OwnChecklist): Checklist => {
  const content = contentOf(own, tx.all('checklistVersions', { checklistId: own.id }));
  if (content === null) throw new AppError('notFound', 'This version is not on record any more.');
  return content;
};

const takenIds = (tx: Tx, shopId: string): ReadonlySet<string> =>
  new Set([...shippedIds, ...tx.all('checklists', { shopId }).map(({ listId }) => listId)]);

const named = ({ title, version }: Pick<Checklist, 'title' | 'version'>): string =>
  `Checklist “${title}”, version ${version}`;

/** Writes the next version over the one that `rev` was read of, and says what it changes. */
const putNext = (tx: Tx, own: OwnChecklist, content: Checklist, made: Made) => {
  const changes = checklistChanges(newest(tx, own), content);
  tx.put('checklists', { ...own, version: content.version });
  putVersion(tx, own, content, made);
  return {
    value: { id: own.id, version: content.version },
    sentence: `${named(content)}: ${changesWords(changes)}`,
  };
};

const readFile = (json: string): Checklist => {
  const read = readChecklistText(json);
  if (read.ok) return read.checklist;
  throw new AppError(
    'invalid',
    `The file was not imported.${faultWords(read.problems)} Nothing was changed.`,
  );
};

const checkIsUnused = (tx: Tx, { shopId, listId }: OwnChecklist): void => {
  const duty = tx
    .all('duties', { shopId })
    .find((one) => one.checklistId === listId && one.status !== 'ended');
  if (duty !== undefined)
    throw new AppError(
      'refused',
      `Duty ${duty.number}, “${duty.title}”, goes by this checklist. Choose another one there, or end it first. Nothing was changed.`,
    );
};

/** Checklists of a shop's own: each save is a version of its own, which stays as it is. */
export const checklistHandlers: Handlers<typeof checklistCommands> = {
  'checklist.copy': (tx, { shopId, from, title }, { actor }) => {
    tx.get('shops', shopId);
    checkChecklist(from);
    const content = { ...from, id: freeId(title, takenIds(tx, shopId)), version: 1, title };
    checkChecklist(content);
    const origin = `Copy of ${from.title}, version ${from.version}`;
    const { id } = begin(tx, shopId, content, { origin, actor });
    return { value: { id, version: 1 }, sentence: `${named(content)}: made as a copy of “${from.title}”` };
  },
  'checklist.save': (tx, { id, rev, content: typed }, { actor }) => {
    const own = tx.get('checklists', id);
    const before = newest(tx, own);
    if (own.retiredAt !== null)
      throw new AppError(
        'refused',
        `“${before.title}” is retired. Bring it back first. Nothing was written.`,
      );
    const content = { ...typed, id: own.listId, version: own.version + 1 };
    checkChecklist(content);
    if (checklistChanges(before, content).length === 0)
      throw new AppError('refused', `Nothing differs from version ${own.version}. Nothing was written.`);
    return putNext(tx, { ...own, rev }, content, { origin: '', actor });
  },
  'checklist.import': (tx, { shopId, json, fileName }, { actor }) => {
    tx.get('shops', shopId);
    const own = tx.all('checklists', { shopId });
    const plan = planImport(readFile(json), knownChecklists(own, tx.all('checklistVersions', { shopId })));
    const made = { origin: `From file ${fileName}`, actor };
    if (plan.kind === 'same')
      throw new AppError(
        'refused',
        `This is version ${plan.version}, which is here already. Nothing was changed.`,
      );
    if (plan.kind === 'retired')
      throw new AppError(
        'refused',
        'This checklist is here and retired. Bring it back first. Nothing was changed.',
      );
    if (plan.kind === 'version') return putNext(tx, tx.get('checklists', plan.of), plan.list, made);
    const { id } = begin(tx, shopId, plan.list, made);
    return {
      value: { id, version: plan.list.version },
      sentence: `${named(plan.list)}: imported from ${fileName}`,
    };
  },
  'checklist.retire': (tx, { id, rev }) => {
    const own = tx.get('checklists', id);
    checkIsUnused(tx, own);
    tx.put('checklists', { ...own, rev, retiredAt: own.retiredAt ?? tx.now });
    return { value: undefined, sentence: `Checklist “${newest(tx, own).title}” retired` };
  },
  'checklist.restore': (tx, { id, rev }) => {
    const own = tx.get('checklists', id);
    tx.put('checklists', { ...own, rev, retiredAt: null });
    return { value: undefined, sentence: `Checklist “${newest(tx, own).title}” brought back` };
  },
};
