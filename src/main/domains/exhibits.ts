import type { appealCommands } from '#shared/appeals/appeal.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import { usableFile } from './evidence-file.ts';
import { exhibitsInOrder, renumber, renumberExhibits } from './exhibit-order.ts';
import type { Handlers } from './handler.ts';
import { keepBeforePause } from './keep-version.ts';

type ExhibitCommands = Pick<
  typeof appealCommands,
  'exhibit.add' | 'exhibit.describe' | 'exhibit.exchange' | 'exhibit.move' | 'exhibit.remove'
>;

/** The appeal whose exhibits are about to change; what a pause left is kept first. */
const draftOf = (tx: Tx, appealId: string) => {
  const appeal = tx.get('appeals', appealId);
  if (appeal.status !== 'draft')
    throw new AppError('refused', 'This appeal was recorded as sent, so its exhibits are kept as they were.');
  keepBeforePause(tx, appeal);
  return appeal;
};

/** Exhibits of an appeal; their numbers follow their order. */
export const exhibitHandlers: Handlers<ExhibitCommands> = {
  'exhibit.add': (tx, { appealId, evidenceId, caption, proves }) => {
    const appeal = draftOf(tx, appealId);
    const present = exhibitsInOrder(tx, appealId);
    if (present.some((exhibit) => exhibit.evidenceId === evidenceId)) {
      throw new AppError('refused', 'This file is an exhibit of this appeal already.');
    }
    const file = usableFile(tx, evidenceId, appeal.shopId);
    const { id } = tx.put('exhibits', {
      shopId: appeal.shopId,
      appealId,
      evidenceId: file.id,
      position: present.length,
      caption,
      proves,
      originalInZip: true,
    });
    const number = present.length + 1;
    return {
      value: { id, number },
      sentence: `Exhibit ${number} added: ${caption === '' ? file.fileName : caption}`,
    };
  },
  'exhibit.describe': (tx, { id, rev, caption, proves, originalInZip }) => {
    const exhibit = tx.get('exhibits', id);
    draftOf(tx, exhibit.appealId);
    tx.put('exhibits', { ...exhibit, rev, caption, proves, originalInZip });
    return { value: undefined, sentence: `Exhibit ${exhibit.position + 1} described` };
  },
  'exhibit.exchange': (tx, { id, rev, evidenceId }) => {
    const exhibit = tx.get('exhibits', id);
    draftOf(tx, exhibit.appealId);
    const file = usableFile(tx, evidenceId, exhibit.shopId);
    if (tx.all('exhibits', { appealId: exhibit.appealId, evidenceId }).length > 0)
      throw new AppError('refused', 'This file is an exhibit of this appeal already.');
    tx.put('exhibits', { ...exhibit, rev, evidenceId: file.id });
    return {
      value: undefined,
      sentence: `Exhibit ${exhibit.position + 1} shows evidence ${file.number} now: ${file.fileName}`,
    };
  },
  'exhibit.move': (tx, { id, rev, position }) => {
    const exhibit = tx.get('exhibits', id);
    draftOf(tx, exhibit.appealId);
    if (exhibit.rev !== rev)
      throw new AppError('conflict', 'The exhibits were changed in the meantime. The newer order is shown.');
    const others = exhibitsInOrder(tx, exhibit.appealId).filter((one) => one.id !== id);
    renumber(tx, others.toSpliced(position, 0, exhibit));
    return {
      value: undefined,
      sentence: `Exhibit ${exhibit.position + 1} moved to ${Math.min(position, others.length) + 1}`,
    };
  },
  'exhibit.remove': (tx, { id, rev }) => {
    const exhibit = tx.get('exhibits', id);
    draftOf(tx, exhibit.appealId);
    tx.drop('exhibits', id, rev);
    renumberExhibits(tx, exhibit.appealId);
    return { value: undefined, sentence: `Exhibit ${exhibit.position + 1} taken out` };
  },
};
