import type { Appeal, VersionText } from '#shared/appeals/appeal.ts';
import {
  type appealVersionCommands,
  hasContent,
  isSameText,
  type VersionMark,
} from '#shared/appeals/version.ts';
import { AppError } from '#shared/contract/result.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Tx } from '../db/tx.ts';
import { exhibitsInOrder } from './exhibit-order.ts';
import type { Handlers } from './handler.ts';
import { keepVersion, nameOf, presentText } from './keep-version.ts';
import { caseOf } from './say-case.ts';

const draftOf = (tx: Tx, id: string): Appeal => {
  const appeal = tx.get('appeals', id);
  if (appeal.status !== 'draft')
    throw new AppError('refused', 'This appeal was recorded as sent, so its text is kept as it was.');
  return appeal;
};

type Written = VersionText['exhibits'][number];

const isFileThere = (tx: Tx, { shopId }: Appeal, { evidenceId }: Written): boolean =>
  tx.all('evidence', { id: evidenceId, shopId }).some(isOnFile);

/** Exhibits as a version had them, without those whose file is in the trash or deleted; answers how many these are. */
const putExhibitsBack = (tx: Tx, appeal: Appeal, written: VersionText['exhibits']): number => {
  const there = written.filter((one) => isFileThere(tx, appeal, one));
  const present = new Map(exhibitsInOrder(tx, appeal.id).map((one) => [one.id, one]));
  for (const [position, one] of there.entries()) {
    const now = present.get(one.id);
    tx.put('exhibits', {
      ...one,
      shopId: appeal.shopId,
      appealId: appeal.id,
      position,
      ...(now === undefined ? {} : { rev: now.rev }),
    });
    present.delete(one.id);
  }
  for (const { id, rev } of present.values()) tx.drop('exhibits', id, rev);
  return written.length - there.length;
};

const putClaimsBack = (tx: Tx, { id: appealId, shopId }: Appeal, written: VersionText['claims']): void => {
  const present = new Map(tx.all('claims', { appealId }).map((one) => [one.id, one]));
  for (const [position, one] of written.entries()) {
    const now = present.get(one.id);
    tx.put('claims', { ...one, shopId, appealId, position, ...(now === undefined ? {} : { rev: now.rev }) });
    present.delete(one.id);
  }
  for (const { id, rev } of present.values()) tx.drop('claims', id, rev);
};

const leftOutWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1
    ? ', without 1 exhibit whose file is not on file any more'
    : `, without ${count} exhibits whose files are not on file any more`;
};

const versionWords = (tx: Tx, { shopId }: Appeal, marks: readonly VersionMark[]): string => {
  const name = marks.findLast((mark) => mark.name !== '')?.name;
  if (name !== undefined) return `“${name}”`;
  return `of ${formatInstant(marks[0]?.at ?? tx.now, tx.get('shops', shopId).zone, tx.now)}`;
};

/** Versions of a draft: kept by hand, and put back into it. Those that are kept by themselves come with their cause. */
export const appealVersionHandlers: Handlers<typeof appealVersionCommands> = {
  'appeal.keepVersion': (tx, { appealId, name }, { actor }) => {
    const appeal = draftOf(tx, appealId);
    const text = presentText(tx, appeal);
    if (!hasContent(text))
      throw new AppError('refused', 'This appeal has no text yet, so there is nothing to keep.');
    const mark: VersionMark = { cause: 'byHand', at: tx.now, name, by: nameOf(tx, actor) };
    const value = keepVersion(tx, appeal, text, mark);
    const named = name === '' ? '' : `: “${name}”`;
    return { value, sentence: `Version of appeal ${appeal.attempt} of ${caseOf(tx, appeal)} kept${named}` };
  },
  'appeal.restoreVersion': (tx, { id, rev, versionId }, { actor }) => {
    const appeal = draftOf(tx, id);
    const version = tx.get('appealVersions', versionId);
    if (version.appealId !== id) throw new AppError('refused', 'This version belongs to another appeal.');
    const present = presentText(tx, appeal);
    const { text, marks } = version;
    if (isSameText(present, text)) throw new AppError('refused', 'The draft has this text already.');
    if (hasContent(present))
      keepVersion(tx, appeal, present, {
        cause: 'beforeRestore',
        at: tx.now,
        name: '',
        by: nameOf(tx, actor),
      });
    const { mode, request, sections, timeline } = text;
    tx.put('appeals', { ...appeal, rev, mode, request, sections, timeline, savedAt: tx.now });
    putClaimsBack(tx, appeal, text.claims);
    const leftOut = putExhibitsBack(tx, appeal, text.exhibits);
    return {
      value: { leftOut },
      sentence: `Version ${versionWords(tx, appeal, marks)} put back into appeal ${appeal.attempt} of ${caseOf(tx, appeal)}${leftOutWords(leftOut)}`,
    };
  },
};
