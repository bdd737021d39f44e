import type { PacketExhibit } from '#shared/appeals/packet.ts';
import { isPictureKind } from '#shared/appeals/printed-kinds.ts';
import { AppError } from '#shared/contract/result.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';

// What main knows of exhibits; making them ready takes libraries that only the utility process loads.

/** An exhibit made ready, with what the packet's notes say about it. */
export interface Ready {
  readonly prepared: PreparedExhibit;
  readonly notes: readonly string[];
  /** Set when the file itself cannot be read: a sentence that names the exhibit. */
  readonly unreadable?: string;
}

/** Whether an exhibit is a picture: one sheet, whatever its size, and by far the most work. */
export const isPicture = ({ mime }: PacketExhibit): boolean => isPictureKind(mime);

/** Every picture takes one sheet of fixed size, so an empty one stands for it until its page is known. */
export const standIn = ({ id }: PacketExhibit): PreparedExhibit => ({
  kind: 'image',
  id,
  file: '',
  size: { width: 1, height: 1 },
  copy: { path: '', sha256: '', bytes: 0 },
});

/** Whether each of these exhibits can be shown. */
export const areReadable = (all: readonly Ready[]): boolean =>
  all.every(({ unreadable }) => unreadable === undefined);

/** Throws `unreadable` naming every exhibit that cannot be shown, if there is one. */
export const requireReadable = (all: readonly Ready[]): void => {
  const unreadable = all.flatMap((one) => one.unreadable ?? []);
  if (unreadable.length > 0) throw new AppError('unreadable', `${unreadable.join(' ')} Nothing was written.`);
};
