import type { Appeal, VersionText } from '#shared/appeals/appeal.ts';
import {
  type AppealVersion,
  hasContent,
  isAfterPause,
  isSameText,
  textOfAppeal,
  type VersionMark,
  withMark,
  wordsIn,
} from '#shared/appeals/version.ts';
import type { Tx } from '../db/tx.ts';

const partsOf = (tx: Tx, { id: appealId }: Appeal) => ({
  claims: tx.all('claims', { appealId }),
  exhibits: tx.all('exhibits', { appealId }),
});

/** The text of an appeal as it stands. */
export const presentText = (tx: Tx, appeal: Appeal): VersionText => textOfAppeal(appeal, partsOf(tx, appeal));

const newestVersion = (tx: Tx, { id: appealId }: Appeal): AppealVersion | undefined =>
  tx.all('appealVersions', { appealId }).at(-1);

/** Keeps a text of an appeal; where the newest version is the same text, that one gets the mark. */
export const keepVersion = (
  tx: Tx,
  appeal: Appeal,
  text: VersionText,
  mark: VersionMark,
): { readonly id: string; readonly isNew: boolean } => {
  const newest = newestVersion(tx, appeal);
  if (newest !== undefined && isSameText(newest.text, text)) {
    const marks = withMark(newest.marks, mark);
    if (marks !== newest.marks) tx.put('appealVersions', { ...newest, marks: [...marks] });
    return { id: newest.id, isNew: false };
  }
  const { shopId, id: appealId } = appeal;
  const { id } = tx.put('appealVersions', { shopId, appealId, marks: [mark], words: wordsIn(text), text });
  return { id, isNew: true };
};

/** The name of whoever carries a command out, as the history keeps it. */
export const nameOf = (tx: Tx, actor: string | null): string =>
  actor === null ? '' : (tx.all('people', { id: actor })[0]?.name ?? '');

/**
 * Before a change of its text: keeps what the work before left, when that is a while ago. The newest transaction that wrote
 * the appeal, one of its parts or a version of it says when, and by whom.
 */
export const keepBeforePause = (tx: Tx, appeal: Appeal): void => {
  if (!isAfterPause(tx.made(appeal.seq).at, tx.now)) return;
  const { claims, exhibits } = partsOf(tx, appeal);
  const newest = newestVersion(tx, appeal);
  const written = Math.max(appeal.seq, ...[...claims, ...exhibits].map(({ seq }) => seq));
  const lastAt = tx.made(Math.max(written, newest?.seq ?? 0)).at;
  const text = textOfAppeal(appeal, { claims, exhibits });
  if (!isAfterPause(lastAt, tx.now) || !hasContent(text)) return;
  const { at, actorName: by } = tx.made(written);
  keepVersion(tx, appeal, text, { cause: 'pause', at, name: '', by });
};
